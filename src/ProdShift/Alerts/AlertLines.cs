using ProdShift.Core.Alerts;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>A head and a line for each alert, as many as fit; the last line says how many more there are.</summary>
internal static class AlertLines
{
    private const int Room = 9_000;
    private const int LongestText = 220;

    public static IEnumerable<Block> Of(Mrkdwn head, IReadOnlyList<Alert> alerts, int most, Mrkdwn where)
    {
        var text = new TextSections(Room);
        text.TryAdd(head);
        var shown = alerts.Take(most)
            .TakeWhile(alert => text.TryAdd(Mrkdwn.Of($"• {AlertWords.OneLine(alert, LongestText)}")))
            .Count();
        var rest = shown < alerts.Count
            ? Mrkdwn.Of($"… and {alerts.Count - shown} more: {where}")
            : Mrkdwn.Empty;
        return [.. text.Blocks, .. rest.Markup.Length > 0 ? new[] { new SectionBlock(rest) } : []];
    }
}
