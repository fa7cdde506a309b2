using System.Globalization;
using ProdShift.Core.ExitCodes;

namespace ProdShift.Core.Reports;

/// <summary>The failures by category as plain lines for a terminal or a page.</summary>
internal static class CategoryLines
{
    private const int MostCodes = 5;
    private static readonly string[] NotCounted = ["not counted: this report was made before ProdShift did so"];

    public static IReadOnlyList<string> Of(WeeklyReport report) => report.Failures switch
    {
        null => NotCounted,
        { Categories.Count: 0 } => ["none"],
        { } failures => [.. failures.Categories.Select(Line)],
    };

    public static IReadOnlyList<string> Unnamed(WeeklyReport report) => report.Failures switch
    {
        null => NotCounted,
        { Unnamed.Count: 0 } => ["none"],
        { } failures => [.. failures.Unnamed.Select(code => $"exit code {code.Code}: {ReportWords.Count(code.Jobs, "job")}")],
    };

    private static string Line(CategoryFailures failures)
    {
        var codes = failures.Codes.Take(MostCodes).Select(code => string.Create(
            CultureInfo.InvariantCulture, $"{code.Code}{(code.Name.Length > 0 ? $" ({code.Name})" : "")} × {code.Jobs}"));
        var rest = failures.Codes.Count > MostCodes ? [$"{failures.Codes.Count - MostCodes} more"] : Array.Empty<string>();
        var category = ErrorCategories.Word(failures.Category);
        return $"{category}: {ReportWords.Count(failures.Jobs, "job")}; exit code {string.Join(", ", [.. codes, .. rest])}";
    }
}
