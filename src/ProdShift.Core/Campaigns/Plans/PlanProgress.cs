using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans;

/// <summary>How far a plan is, over all its rows: rows by what is to be done, and files.</summary>
public sealed partial record PlanProgress
{
    private const int BarLength = 8;

    public required int Rows { get; init; }

    public required int Done { get; init; }

    public required int Running { get; init; }

    public required int Failed { get; init; }

    public required int Open { get; init; }

    public required int Dropped { get; init; }

    /// <summary>The files of the rows that count, and those of the done ones.</summary>
    public required long Files { get; init; }

    public required long FilesDone { get; init; }

    /// <summary>What the commands' output patterns say ("*reco2.root" is reco2), in the order of the plan.</summary>
    public required IReadOnlyList<string> OutputTypes { get; init; }

    /// <summary>Whole percent, rounded down: 100 only when everything is done.</summary>
    public int Percent => Files == 0 ? 0 : (int)(FilesDone * 100m / Files);

    /// <summary>"▓▓▓▓░░░░ 48 %"</summary>
    public string Bar
    {
        get
        {
            var full = Percent * BarLength / 100;
            return $"{new string('▓', full)}{new string('░', BarLength - full)} {Percent} %";
        }
    }

    public static PlanProgress Of(Plan plan, PlanStates states)
    {
        var rows = plan.Rows.Select(entry => (Standing: states.StandingOf(entry.Row), Files: Count(entry))).ToList();
        var counts = rows.CountBy(row => row.Standing).ToDictionary();
        return new()
        {
            Rows = rows.Count - counts.GetValueOrDefault(RowStanding.Dropped),
            Done = counts.GetValueOrDefault(RowStanding.Done),
            Running = counts.GetValueOrDefault(RowStanding.Running),
            Failed = counts.GetValueOrDefault(RowStanding.Failed),
            Open = counts.GetValueOrDefault(RowStanding.Open),
            Dropped = counts.GetValueOrDefault(RowStanding.Dropped),
            Files = rows.Where(row => row.Standing != RowStanding.Dropped).Sum(row => row.Files),
            FilesDone = rows.Where(row => row.Standing == RowStanding.Done).Sum(row => row.Files),
            OutputTypes = [.. plan.Datasets.SelectMany(dataset => Types(dataset.Template)).Distinct()],
        };
    }

    private static long Count((PlanDataset Dataset, PlanRow Row) entry) => entry.Row.Count(entry.Dataset.TotalFiles);

    private static IEnumerable<string> Types(string template) =>
        OutputPattern().Matches(template).Select(match => match.Groups[1].Value)
            .Select(pattern => Commands.OutputTypes.Of(pattern) ?? pattern);

    [GeneratedRegex("""--output-pattern[ =]+["']?([^"':\s]+)""")]
    private static partial Regex OutputPattern();
}
