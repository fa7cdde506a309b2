using ProdShift.Core.ExitCodes;

namespace ProdShift.Core.Reports;

/// <summary>The failed jobscripts of the table's workflows by whose trouble they are, and the codes that nobody named.</summary>
internal static class CategorySection
{
    public static ReportFailures Of(IReadOnlyList<ReportRow> rows, ErrorCatalogue catalogue)
    {
        var codes = ReportWords.AllCodes(rows)
            .Select(code => new NamedCode(code.Code, catalogue.Find(code.Code)?.Name ?? "", code.Jobs))
            .ToList();
        var counts = codes.Select(code => new CodeCount(code.Code, code.Jobs)).ToList();
        return new(
            [
                .. catalogue.CountByCategory(counts).Select(count => new CategoryFailures(
                    count.Category, count.Jobs, [.. codes.Where(code => catalogue.CategoryOf(code.Code) == count.Category)])),
            ],
            catalogue.UnknownCodes(counts));
    }
}

/// <summary>Failed jobs by category, and the exit codes without a name, both the most jobs first.</summary>
public sealed record ReportFailures(IReadOnlyList<CategoryFailures> Categories, IReadOnlyList<CodeCount> Unnamed);

/// <summary>The failed jobs of a category and their exit codes, the most jobs first.</summary>
public sealed record CategoryFailures(ErrorCategory Category, long Jobs, IReadOnlyList<NamedCode> Codes);

/// <summary>Jobs that ended with an exit code, and its name at the time of the report; empty if it had none.</summary>
public sealed record NamedCode(int Code, string Name, long Jobs);
