using System.Globalization;

namespace ProdShift.Core.Reports;

/// <summary>The table as people read it: the columns of the shifter tutorial's report, and its cells as words.</summary>
public static class ReportTable
{
    private const int MostCodes = 4;

    private static readonly IReadOnlyList<ReportColumn> All =
    [
        new("source", Right: false, row => row.Source),
        new("campaign", Right: false, row => row.Campaign),
        new("workflow", Right: true, row => row.Workflow.ToString(CultureInfo.InvariantCulture)),
        new("# jobs", Right: true, row => ReportWords.Number(row.Jobs)),
        new("status", Right: false, row => row.Status),
        new("# exit code 0", Right: true, row => ReportWords.Number(row.JobsExit0)),
        new("success rate", Right: true, row => row.Success()?.ToString() ?? ""),
        new("# events", Right: true, row => ReportWords.Number(row.Events)),
        new("error codes", Right: false, row => ReportWords.Codes(row.ErrorCodes, MostCodes)),
        new("comments", Right: false, row => row.Comments),
    ];

    /// <summary>The source has a column only where the rows have more than one.</summary>
    public static IReadOnlyList<ReportColumn> Columns(WeeklyReport report) =>
        report.Workflows.DistinctBy(row => row.Source).Count() > 1 ? All : [.. All.Skip(1)];
}

/// <summary>A column: its title, whether it holds numbers (right-aligned), and its cell for a row.</summary>
public sealed record ReportColumn(string Title, bool Right, Func<ReportRow, string> Cell);
