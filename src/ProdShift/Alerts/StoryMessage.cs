using ProdShift.Core.Alerts;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>What happened to a message's alerts since it was last told, for its thread: alike things in one line.</summary>
internal static class StoryMessage
{
    private const int Room = 10_000;
    private const int MostNamed = 40;

    /// <summary>Null if nothing happened that the message itself does not tell.</summary>
    public static Message? Of(IReadOnlyList<AlertEvent> events, IReadOnlyList<StoredAlert> alerts)
    {
        var byId = alerts.ToDictionary(stored => stored.Alert.Id);
        var lines = events
            .Where(e => e.Kind is not (AlertChangeKind.Raised or AlertChangeKind.Updated))
            .GroupBy(e => (e.Kind, e.UserId, e.Reason, Told: string.Join(',', e.Told), Minute: e.At.ToUnixTimeSeconds() / 60))
            .Select(alike => Line(alike.First(), [.. alike.Select(e => byId[e.AlertId]).Distinct()], alerts.Count == 1))
            .ToList();
        if (lines.Count == 0)
            return null;
        if (lines.Count == 1)
            return new(lines[0]);
        var text = new TextSections(Room);
        var shown = lines.TakeWhile(text.TryAdd).Count();
        if (shown < lines.Count)
            text.TryAdd(Mrkdwn.Of($"… and {lines.Count - shown} more; `/alerts history` has everything"));
        return new(Mrkdwn.Lines(lines.Take(MostNamed)), text.Blocks);
    }

    private static Mrkdwn Line(AlertEvent e, IReadOnlyList<StoredAlert> alerts, bool isAlone)
    {
        var what = isAlone ? Mrkdwn.Of($"this") : Mrkdwn.Text(Names(alerts));
        var it = isAlone ? Mrkdwn.Empty : Mrkdwn.Of($"{what}: ");
        var by = e.UserId is null ? Mrkdwn.Empty : Mrkdwn.User(e.UserId);
        var at = Mrkdwn.Time(e.At);
        return e.Kind switch
        {
            AlertChangeKind.Acknowledged => Mrkdwn.Of($"{by} acknowledged {what} {at}."),
            AlertChangeKind.Snoozed => Mrkdwn.Of($"{by} snoozed {what} {at}{Until(alerts[0].Alert)}."),
            AlertChangeKind.Released => Mrkdwn.Of($"{by} gave {what} back {at}: nobody has it now."),
            AlertChangeKind.Woken => Mrkdwn.Of($":alarm_clock: {it}still there, and the snooze is over."),
            AlertChangeKind.Resolved => Mrkdwn.Of($":white_check_mark: {it}Ended {at}: {e.Reason}."),
            AlertChangeKind.Reopened => Mrkdwn.Of($":repeat: {it}Back {at}: {e.Reason}."),
            AlertChangeKind.Worsened => Mrkdwn.Of(
                $":arrow_upper_right: Worse, {e.Reason}: {(alerts.Count == 1 ? alerts[0].Alert.Finding.Text : Names(alerts))}"),
            AlertChangeKind.Judged => Mrkdwn.Of($"{by} judged {what} {at}: {e.Reason}."),
            AlertChangeKind.Escalated => Mrkdwn.Of($":mega: {Called(e.Told)}, please look at {what}. {Sentence(e, by)}"),
            _ => Mrkdwn.Of($"{e.Reason}"),
        };
    }

    private static Mrkdwn Until(Alert alert) =>
        alert.Held?.Until is { } until ? Mrkdwn.Of($" until {Mrkdwn.Time(until)}") : Mrkdwn.Empty;

    private static Mrkdwn Called(IReadOnlyList<string> told) => told.Count == 0
        ? Mrkdwn.Of($"Nobody to call")
        : Mrkdwn.Join(", ", told.Select(id => id.StartsWith('S') ? Mrkdwn.UserGroup(id) : Mrkdwn.User(id)));

    private static Mrkdwn Sentence(AlertEvent e, Mrkdwn by) =>
        e.UserId is null ? Mrkdwn.Of($"Reason: {e.Reason}.") : Mrkdwn.Of($"{by} asks for it.");

    private static string Names(IReadOnlyList<StoredAlert> alerts)
    {
        if (alerts.Count == 1)
            return $"“{AlertWords.Name(alerts[0])}”";
        var names = string.Join(", ", alerts.Take(MostNamed).Select(stored => SlackLimits.Cut(AlertWords.Name(stored), 100)));
        var more = alerts.Count > MostNamed ? $" and {alerts.Count - MostNamed} more" : "";
        return $"{AlertWords.Count(alerts.Count)} ({names}{more})";
    }
}
