using ProdShift.Core.ExitCodes;
using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.Reports;

/// <summary>The failures by category, and the exit codes that the manager may name.</summary>
internal static class CategoryBlocks
{
    private const int MostCodes = 3;
    private const int MostUnnamed = 10;

    public static IReadOnlyList<Block> Of(WeeklyReport report) => report.Failures is not { } failures
        ? []
        :
        [
            .. MessageList.Of(
                Mrkdwn.Of($"*Failures by category*"),
                [.. failures.Categories.Select(Line)],
                failures.Categories.Count,
                room: 900),
            .. Unnamed(failures),
        ];

    private static Mrkdwn Line(CategoryFailures failures)
    {
        var codes = failures.Codes.Take(MostCodes).Select(Code);
        var more = failures.Codes.Count > MostCodes ? Mrkdwn.Of($", {failures.Codes.Count - MostCodes} more") : Mrkdwn.Empty;
        var jobs = ReportWords.Count(failures.Jobs, "job");
        return Mrkdwn.Of($"• *{ErrorCategories.Word(failures.Category)}* {jobs}: exit code {Mrkdwn.Join(", ", codes)}{more}");
    }

    private static Mrkdwn Code(NamedCode code) => code.Name.Length > 0
        ? Mrkdwn.Of($"{code.Code} ({MessageWords.Name(code.Name)}) × {code.Jobs}")
        : Mrkdwn.Of($"{code.Code} × {code.Jobs}");

    private static IReadOnlyList<Block> Unnamed(ReportFailures failures)
    {
        if (failures.Unnamed is not [var first, ..])
            return [];
        var jobs = failures.Unnamed.Select(code => new ErrorCode(code.Code, (int)code.Jobs)).ToList();
        var codes = ReportWords.Codes(jobs, MostUnnamed);
        return
        [
            new SectionBlock(Mrkdwn.Of(
                $"*Codes nobody named yet* (exit code: jobs): {codes}. `/error {first.Code} name: … category: …` names one.")),
        ];
    }
}
