using System.Globalization;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Reports;

namespace ProdShift.Plans;

/// <summary>Rows as a table of fixed columns for a code block, the long ones cut.</summary>
internal static class PlanTable
{
    private const int LongestState = 16;
    private const int LongestOutput = 44;
    private const int LongestNotes = 40;
    private static readonly string[] Titles = ["row", "skip", "limit", "remaining", "workflow", "state", "output", "notes"];

    /// <summary>Numbers stand to the right, texts to the left.</summary>
    private static readonly bool[] Right = [true, true, true, true, true, false, false, false];

    public static IReadOnlyList<string> Lines(IEnumerable<(PlanDataset Dataset, PlanRow Row)> rows, PlanStates states)
    {
        List<string[]> cells = [Titles, .. rows.Select(entry => Cells(entry.Dataset, entry.Row, states))];
        var widths = Enumerable.Range(0, Titles.Length).Select(column => cells.Max(row => row[column].Length)).ToList();
        return [.. cells.Select(row => Line(row, widths))];
    }

    private static string Line(string[] cells, List<int> widths) => string.Join(
        "  ",
        cells.Select((cell, at) => Right[at] ? cell.PadLeft(widths[at]) : cell.PadRight(widths[at]))).TrimEnd();

    private static string[] Cells(PlanDataset dataset, PlanRow row, PlanStates states) =>
    [
        Number(row.Number),
        Number(row.Skip),
        row.Limit is null ? "end" : Number(row.Limit),
        Number(row.Remaining(dataset.TotalFiles)),
        row.Replaces is null ? Number(row.Workflow) : $"{Number(row.Workflow)} (was {Number(row.Replaces)})",
        row.Dropped ? "dropped" : Text(states.Of(row), LongestState),
        Text(OutputName.Of(row), LongestOutput),
        Text(row.Notes, LongestNotes),
    ];

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? PlanStates.Unknown;

    /// <summary>Without the marks that would end the code block.</summary>
    private static string Text(string text, int most) =>
        OneLine.Of(text.Replace('`', '\''), most) is { Length: > 0 } line ? line : PlanStates.Unknown;
}
