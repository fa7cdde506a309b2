namespace ProdShift.Core.Diagnosis;

/// <summary>
/// Large tables are searched in two steps: single attributes and pairs are counted over all leaves; then only the values that
/// stood out are kept apart, which leaves a table small enough for every combination of three.
/// </summary>
internal static class Screening
{
    /// <summary>Smaller tables are searched as they are.</summary>
    private const int SmallTable = 20_000;

    /// <summary>Attributes to combine: those that stand out most.</summary>
    private const int MostAttributes = 10;

    /// <summary>Cells that may hold a cause, or a part of one.</summary>
    private const int MostCells = 200;

    public static Leaves Reduce(Leaves leaves, DiagnosisSettings settings)
    {
        if (leaves.Length <= SmallTable && leaves.Attributes <= MostAttributes)
            return leaves;
        var all = leaves.Sum(new bool[leaves.Length]);
        var each = Enumerable.Range(0, leaves.Attributes).Select(attribute => new[] { attribute });
        var singles = Count(leaves, each, all, settings);
        var telling = singles.GroupBy(cell => cell.Cell.Attributes[0])
            .OrderByDescending(cells => cells.Max(cell => cell.Gain)).ThenBy(cells => cells.Key)
            .Take(MostAttributes).Select(cells => cells.Key).Order().ToList();
        var pairs = settings.MostAttributes < 2
            ? []
            : Count(leaves, telling.SelectMany(a => telling.Where(b => b > a).Select(b => new[] { a, b })), all, settings);
        var kept = new bool[leaves.Attributes][];
        for (var attribute = 0; attribute < kept.Length; attribute++)
            kept[attribute] = new bool[leaves.ValueCount(attribute)];
        foreach (var (cell, _) in singles.Where(cell => telling.Contains(cell.Cell.Attributes[0])).Concat(pairs)
            .OrderByDescending(cell => cell.Gain).Take(MostCells))
        {
            foreach (var attribute in cell.Attributes)
                kept[attribute][leaves.Column(attribute)[cell.Leaf]] = true;
        }
        return leaves.Only(kept);
    }

    /// <summary>The cells that fail more than the rest does.</summary>
    private static List<(Cell Cell, double Gain)> Count(
        Leaves leaves, IEnumerable<int[]> subsets, Counts all, DiagnosisSettings settings)
    {
        return
        [
            .. subsets.AsParallel().AsOrdered().SelectMany(subset => Scan.FailingCells(leaves, subset, settings.LeastFailures)
                .Select(cell => (cell, Gain: Extra.Gain(cell.Counts, all)))
                .Where(cell => cell.Gain > 0)
                .OrderByDescending(cell => cell.Gain).Take(MostCells)),
        ];
    }
}
