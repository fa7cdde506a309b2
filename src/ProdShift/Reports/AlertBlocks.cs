using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.Reports;

/// <summary>The week's alerts in numbers, by rule, and the worst of them.</summary>
internal static class AlertBlocks
{
    private const int MostAlerts = 8;
    private const int MostRules = 8;

    public static IReadOnlyList<Block> Of(WeeklyReport report)
    {
        var alerts = report.Alerts;
        var title = Mrkdwn.Of($"*Alerts*: {alerts.Raised} raised, {alerts.Ended} ended, {alerts.Open} open");
        return alerts.Worst.Count == 0
            ? [new SectionBlock(title)]
            : MessageList.Of(Mrkdwn.Lines([title, ByRule(alerts)]), [.. alerts.Worst.Select(Alert)], MostAlerts, room: 1_500);
    }

    private static Mrkdwn ByRule(ReportAlerts alerts) =>
        Mrkdwn.Join(
            ", ", alerts.ByRule.Take(MostRules).Select(rule => Mrkdwn.Of($"{MessageWords.Name(rule.Rule)} {rule.Raised}")));

    private static Mrkdwn Alert(AlertFact alert)
    {
        var state = alert.EndedAt is null ? Mrkdwn.Of($"*open*") : Mrkdwn.Of($"ended");
        var severity = alert.Severity.ToString().ToLowerInvariant();
        return Mrkdwn.Of($"• {severity}, {state}, since {Mrkdwn.Time(alert.RaisedAt)}: {MessageWords.Text(alert.Text)}");
    }
}
