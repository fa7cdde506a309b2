using ProdShift.Core.Alerts;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The numbers behind an alert and its story, for whoever asks.</summary>
internal static class WhyMessage
{
    private const int MostEvents = 15;
    private const int LongestNumbers = 2_600;

    public static Message Of(StoredAlert stored, IReadOnlyList<AlertEvent> story)
    {
        var alert = stored.Alert;
        var title = Mrkdwn.Of($"{AlertWords.Sign(alert)} *{AlertWords.Word(alert)}: {AlertWords.Title(alert.Finding)}*");
        var head = Mrkdwn.Of($"{title}\n{alert.Finding.Text}");
        var events = story.TakeLast(MostEvents).Select(e => Mrkdwn.Of($"• {Mrkdwn.Time(e.At)} {Kind(e)}{ByOrWhy(e)}"));
        var earlier = story.Count > MostEvents ? Mrkdwn.Of($"… {story.Count - MostEvents} earlier\n") : Mrkdwn.Empty;
        return new(
            Mrkdwn.Of($"Why: {alert.Finding.Text}"),
            new SectionBlock(head),
            new SectionBlock(Numbers(alert)),
            new SectionBlock(Mrkdwn.Of($"*What happened*\n{earlier}{Mrkdwn.Lines(events)}")),
            new ContextBlock(Mrkdwn.Of(
                $"Rule {alert.Finding.Rule}, source {alert.Finding.Source}, "
                    + $"{AlertWords.Since(alert)}, {AlertWords.State(alert, null)}.")));
    }

    private static Mrkdwn Numbers(Alert alert)
    {
        var numbers = string.Join('\n', new[] { alert.Finding.Why, alert.Finding.Labels }.Where(text => text.Length > 0));
        return numbers.Length == 0
            ? Mrkdwn.Of($"There are no more numbers than these.")
            : Mrkdwn.Of($"```\n{SlackLimits.Cut(numbers.Replace("```", "'''", StringComparison.Ordinal), LongestNumbers)}\n```");
    }

    private static string Kind(AlertEvent e) => e.Kind switch
    {
        AlertChangeKind.Judged => $"judged {e.Reason}",
        AlertChangeKind.Reopened => "came back",
        AlertChangeKind.Resolved => "ended",
        AlertChangeKind.Woken => "woke",
        AlertChangeKind.Released => "given back",
        _ => e.Kind.ToString().ToLowerInvariant(),
    };

    private static Mrkdwn ByOrWhy(AlertEvent e) =>
        e.UserId is null ? Mrkdwn.Of($": {e.Reason}") : Mrkdwn.Of($" by {Mrkdwn.User(e.UserId)}");
}
