using ProdShift.Core.Alerts;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The answers of /alerts.</summary>
internal static class AlertList
{
    private const int MostShown = 25;
    private const int Room = 9_500;

    public static Mrkdwn Help => Mrkdwn.Of(
        $"""
        `/alerts`: all that are open; `/alerts site:UK_Brunel state:untaken`: some of them
        `/alerts history rule:paused-workflow`: also those that ended in the last 14 days
        `/alerts ack campaign:12`: you have them in hand, no more reminders and calls; still shown, with your name
        `/alerts snooze rule:stalled-jobs 2h`: the same until then ({MomentWords.Examples})
        `/alerts release campaign:12`: nobody has them any more
        `/alerts escalate site:CERN`: call the next in the chain now
        To match: {string.Join(", ", AlertFilter.Keys)}; `*` stands for anything, and all words must match.
        What is planned belongs into `/silence`.
        """);

    public static Message Of(AlertFilter filter, IReadOnlyList<StoredAlert> alerts)
    {
        var open = alerts.Count(stored => stored.Alert.IsOpen);
        var what = filter.IsEmpty ? Mrkdwn.Empty : Mrkdwn.Of($" that match `{filter}`");
        var untaken = alerts.Count(stored => stored.Alert.IsUntaken);
        var head = open == 0 && filter.State != AlertState.Ended
            ? Mrkdwn.Of($"No alert{what} is open.")
            : Mrkdwn.Of($"*{AlertWords.Count(alerts.Count)}{what}*, {untaken} not acknowledged");
        return Lines(head, alerts);
    }

    public static Message History(AlertFilter filter, IReadOnlyList<StoredAlert> alerts)
    {
        var what = filter.IsEmpty ? Mrkdwn.Empty : Mrkdwn.Of($" that match `{filter}`");
        var head = Mrkdwn.Of(
            $"*{AlertWords.Count(alerts.Count)}{what}*, {alerts.Count(stored => stored.Alert.IsOpen)} of them open, "
            + $"the others ended in the last 14 days");
        return Lines(head, alerts);
    }

    private static Message Lines(Mrkdwn head, IReadOnlyList<StoredAlert> alerts)
    {
        var text = new TextSections(Room);
        text.TryAdd(head);
        var shown = alerts.Take(MostShown).TakeWhile(stored => text.TryAdd(Line(stored))).Count();
        if (shown < alerts.Count)
        {
            var rule = alerts[shown].Alert.Finding.Rule;
            text.TryAdd(Mrkdwn.Of($"… and {alerts.Count - shown} more; add a word such as rule:{rule} to see them."));
        }
        return new(head, text.Blocks);
    }

    private static Mrkdwn Line(StoredAlert stored)
    {
        var quiet = stored.WaitsFor?.Split(':') switch
        {
            ["silence", var number] => $" Told to nobody: silence {number}.",
            ["alert", ..] => " Told with the central outage that explains it.",
            _ => "",
        };
        var campaign = stored.Alert.Finding.Campaign is { } number2 ? $" [campaign {number2}]" : "";
        return Mrkdwn.Of($"• {AlertWords.OneLine(stored.Alert, 220)}{campaign}{quiet}");
    }
}
