using System.Globalization;
using System.Text;
using CsvHelper;
using ProdShift.Core.Reports;

namespace ProdShift.Reports;

/// <summary>
/// The whole table for a spreadsheet (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front.
/// </summary>
internal static class ReportCsv
{
    private static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape, NewLine = "\r\n" };

    private static readonly string[] Titles =
    [
        "source", "campaign", "workflow", "description", "# jobs", "status", "# exit code 0", "success rate", "# events",
        "error codes", "comments",
    ];

    public static string Render(WeeklyReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Options, leaveOpen: true))
        {
            csv.WriteRecord(Titles);
            foreach (var row in report.Workflows)
                csv.WriteRecord(Cells(row));
        }
        return text.ToString();
    }

    /// <summary>With the byte order mark that spreadsheets need to read UTF-8.</summary>
    public static byte[] File(WeeklyReport report) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Render(report))];

    private static string[] Cells(ReportRow row) =>
    [
        OneLine.Of(row.Source),
        OneLine.Of(row.Campaign),
        Number(row.Workflow),
        OneLine.Of(row.Description),
        Number(row.Jobs),
        row.Status,
        Number(row.JobsExit0),
        row.Success()?.ToString() ?? "",
        Number(row.Events),
        ReportWords.Codes(row.ErrorCodes),
        OneLine.Of(row.Comments),
    ];

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
