using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.Reports;

/// <summary>The table and the error codes: the workflows with the worst success rate first.</summary>
internal static class TableBlocks
{
    private const int MostRows = 20;
    private const int MostCodes = 10;

    public static IReadOnlyList<Block> Of(WeeklyReport report)
    {
        var rows = report.Workflows
            .OrderBy(row => row.Success()?.Fraction ?? 2)
            .ThenByDescending(row => row.Jobs ?? 0)
            .Select(Row)
            .ToList();
        if (rows.Count == 0)
            return [new SectionBlock(Mrkdwn.Of($"No workflow was alive in this week."))];
        return
        [
            .. MessageList.Of(Mrkdwn.Of($"*Workflows, lowest success rate first*"), rows, MostRows, room: 4_200),
            .. Codes(report),
        ];
    }

    private static Mrkdwn Row(ReportRow row)
    {
        var parts = new List<Mrkdwn>
        {
            Mrkdwn.Of($"*{row.Workflow}* {MessageWords.Name(row.Campaign)}"),
            Mrkdwn.Of($"{row.Status}"),
            Jobs(row),
        };
        if (row.Success() is { } success)
            parts.Add(Mrkdwn.Of($"*{success}* success"));
        if (row.Events is { } events)
            parts.Add(Mrkdwn.Of($"{ReportWords.Number(events)} events"));
        if (row.ErrorCodes.Count > 0)
            parts.Add(Mrkdwn.Of($"exit codes {ReportWords.Codes(row.ErrorCodes, most: 3)}"));
        if (row.Comments.Length > 0)
            parts.Add(Mrkdwn.Of($"_{MessageWords.Text(row.Comments)}_"));
        return Mrkdwn.Of($"• {Mrkdwn.Join(" | ", parts)}");
    }

    private static Mrkdwn Jobs(ReportRow row) => row.Jobs is null
        ? Mrkdwn.Of($"jobs not known")
        : Mrkdwn.Of($"{ReportWords.Count(row.Jobs.Value, "job")}, {ReportWords.Number(row.JobsExit0)} with exit code 0");

    private static IReadOnlyList<Block> Codes(WeeklyReport report)
    {
        var codes = ReportWords.AllCodes(report.Workflows);
        return codes.Count == 0
            ? []
            : [new SectionBlock(Mrkdwn.Of($"*Error codes* (exit code: jobs): {ReportWords.Codes(codes, MostCodes)}"))];
    }
}
