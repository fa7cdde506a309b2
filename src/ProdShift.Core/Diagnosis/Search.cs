using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Core.Diagnosis;

/// <summary>
/// Finds the causes one after the other: the cell that is most remarkable among the jobs that no cause explains yet, widened as
/// far as it stays true. Then each is looked for again with the others known, since the first was found when none was.
/// </summary>
internal sealed class Search(Leaves leaves, DiagnosisSettings settings)
{
    private const int Reviews = 2;

    private readonly List<int[]> _subsets = [.. Subsets(leaves, settings.MostAttributes)];

    public IReadOnlyList<Suspect> Find()
    {
        var suspects = new List<Suspect>();
        while (suspects.Count < settings.MostCauses && Next(suspects) is { } suspect)
            suspects.Add(suspect);
        for (var review = 0; suspects.Count > 1 && review < Reviews; review++)
        {
            for (var i = 0; i < suspects.Count; i++)
                suspects[i] = Next([.. suspects.Where((_, other) => other != i)]) ?? suspects[i];
        }
        return suspects;
    }

    /// <summary>Some jobs fail remarkably, however few.</summary>
    public bool TooFewToBlame => Most(Unexplained([]), leastFailed: 2) is not null;

    /// <summary>Masks the leaves of these suspects.</summary>
    public bool[] Unexplained(IReadOnlyCollection<Suspect> known)
    {
        var masked = new bool[leaves.Length];
        foreach (var suspect in known)
            suspect.Cell.Mask(leaves, masked);
        return masked;
    }

    private Suspect? Next(IReadOnlyCollection<Suspect> known)
    {
        var masked = Unexplained(known);
        if (Most(masked, settings.LeastFailures) is not { } most)
            return null;
        var all = leaves.Sum(masked);
        var cell = new Widening(leaves, all, masked).Of(most.Cell);
        var background = Extra.AtLeastNone(all - cell.Counts);
        return new(cell, most.PValue, cell.Counts.Failed - cell.Counts.Jobs * Extra.Rate(cell.Counts.ExpectedRate, background));
    }

    /// <summary>The cell that chance explains least, if it is remarkable at all.</summary>
    private (Cell Cell, double PValue)? Most(bool[] masked, int leastFailed)
    {
        var all = leaves.Sum(masked);
        var (most, gain, looked) = (default(Cell), 0.0, 0);
        foreach (var cell in _subsets.SelectMany(subset => Scan.Cells(leaves, subset, masked)))
        {
            looked += Math.Max(cell.Counts.Jobs, cell.Counts.Seen) >= leastFailed ? 1 : 0;
            if (cell.Counts.Seen < leastFailed)
                continue;
            var effect = Extra.Of(cell.Counts) - Extra.AtLeastNone(all - cell.Counts);
            if (effect >= settings.LeastEffect && Extra.Gain(cell.Counts, all) is var its && its > gain)
                (most, gain) = (cell, its);
        }
        var chance = Math.Min(1, looked * NormalTail.Above(Math.Sqrt(2 * gain)));
        return gain > 0 && chance <= settings.Significance ? (most, chance) : null;
    }

    /// <summary>Fewer attributes first, and of them those with fewer values: of equals, the first is named.</summary>
    private static IEnumerable<int[]> Subsets(Leaves leaves, int most)
    {
        var attributes = Enumerable.Range(0, leaves.Attributes).Where(attribute => leaves.NamedValues(attribute) > 0)
            .OrderBy(leaves.NamedValues).ThenBy(attribute => attribute).ToList();
        IEnumerable<int[]> subsets = [[]];
        for (var size = 1; size <= most; size++)
        {
            subsets = subsets.SelectMany(subset => attributes
                .Skip(subset.Length == 0 ? 0 : attributes.IndexOf(subset[^1]) + 1)
                .Select(attribute => (int[])[.. subset, attribute])).ToList();
            foreach (var subset in subsets)
                yield return subset;
        }
    }
}

/// <summary>A cell to blame: how probable it is by chance, and how many of its failures the trouble explains.</summary>
internal readonly record struct Suspect(Cell Cell, double PValue, double Excess);
