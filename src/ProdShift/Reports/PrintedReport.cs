using System.Text.Json;
using System.Text.Json.Serialization;
using ProdShift.Core.Reports;

namespace ProdShift.Reports;

/// <summary>The JSON that scripts read. Its names never change; numbers that are not known are null.</summary>
internal sealed record PrintedReport(string Week, IReadOnlyList<PrintedRow> Workflows, ReportProgress Progress)
{
    public static string Render(WeeklyReport report)
    {
        var printed = new PrintedReport(
            report.Span.Week.ToString(), [.. report.Workflows.Select(PrintedRow.Of)], report.Progress);
        return JsonSerializer.Serialize(printed, PrintedJson.Default.PrintedReport) + "\n";
    }
}

/// <summary><paramref name="SuccessRate"/> is between 0 and 1; <paramref name="ErrorCodes"/> counts jobs by exit code.</summary>
internal sealed record PrintedRow(
    string Campaign,
    int Workflow,
    string Status,
    int? Jobs,
    int? JobsExit0,
    decimal? SuccessRate,
    long? Events,
    IReadOnlyDictionary<int, int> ErrorCodes,
    string Comments)
{
    public static PrintedRow Of(ReportRow row) => new(
        row.Campaign,
        row.Workflow,
        row.Status,
        row.Jobs,
        row.JobsExit0,
        row.Success()?.Fraction,
        row.Events,
        row.ErrorCodes.ToDictionary(code => code.Code, code => code.Jobs),
        row.Comments);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PrintedReport))]
internal sealed partial class PrintedJson : JsonSerializerContext;
