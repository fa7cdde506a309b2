using ProdShift.Core.Alerts;
using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.Reports;

/// <summary>Whether the week's alerts were right, rule by rule, and those that were not.</summary>
internal static class VerdictBlocks
{
    private const int MostLines = 16;

    public static IReadOnlyList<Block> Of(WeeklyReport report)
    {
        if (report.Verdicts is not { } verdicts)
            return [];
        var rules = verdicts.ByRule.Select(rule => Mrkdwn.Of($"• {MessageWords.Text(VerdictLines.Rule(rule))}"));
        return MessageList.Of(
            Mrkdwn.Of($"*{VerdictLines.Title}*"), [.. rules, .. verdicts.Doubted.Select(Doubted)], MostLines, room: 1_200);
    }

    private static Mrkdwn Doubted(VerdictFact alert) => Mrkdwn.Of(
        $"• {Verdicts.Word(alert.Verdict!.Value)}, {Mrkdwn.Time(alert.RaisedAt)}: {MessageWords.Text(alert.Text)}");
}
