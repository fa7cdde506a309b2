using ProdShift.Alerts;
using ProdShift.Core.Alerts;
using ProdShift.Slack;

namespace ProdShift.Silences;

/// <summary>The words about silences.</summary>
internal static class SilenceMessages
{
    public static Mrkdwn Help => Mrkdwn.Of(
        $"""
        *Planned quiet.* Alerts that match are kept and listed, but nobody is told or called, until the end.
        `/silence site:UK_Brunel 6h cooling is being repaired`
        `/silence storage:RAL_* rule:storage-failures until 2026-11-30 14:30 tape library moves`
        `/silence site:CERN from 2026-11-30 08:00 until 2026-11-30 18:00 planned downtime`
        `/silence list`: those that hold or will, and the last that ended
        `/silence end 3 back early`
        To match: {string.Join(", ", AlertFilter.Keys.Where(key => key != "state"))}; `*` stands for anything.
        """);

    public static Message Made(Silence silence, int open) => new(
        Mrkdwn.Of($":no_bell: Silence {silence.Number}: {Line(silence)}")
            is var text && open == 0 ? text : Mrkdwn.Of($"{text} It covers {AlertWords.Count(open)} open now."));

    public static Message Ended(Silence silence, string? userId, string reason, int open)
    {
        var how = userId is null ? Mrkdwn.Of($"is over") : Mrkdwn.Of($"was ended by {Mrkdwn.User(userId)}: {reason}");
        var left = open == 0
            ? "Nothing that it covered is open."
            : $"{AlertWords.Count(open)} that it covered still open: calls and reminders go on.";
        return new(Mrkdwn.Of($":bell: Silence {silence.Number} ({silence.Filter}) {how}. {left}"));
    }

    public static Mrkdwn List(IReadOnlyList<Silence> silences, DateTimeOffset now)
    {
        if (silences.Count == 0)
            return Mrkdwn.Of($"There has been no silence yet. `/silence help` has examples.");
        return Mrkdwn.Lines(silences.Select(
            silence => Mrkdwn.Of($"• *{silence.Number}* {State(silence, now)}: {Line(silence)}")));
    }

    private static Mrkdwn Line(Silence silence) => Mrkdwn.Of(
        $"`{silence.Filter}` from {Mrkdwn.Time(silence.From)} until {Mrkdwn.Time(silence.Until)}, "
            + $"by {Mrkdwn.User(silence.By)}: {silence.Reason}");

    private static string State(Silence silence, DateTimeOffset now) =>
        silence.Holds(now) ? "holds" : silence.EndedAt is not null || silence.Until <= now ? "is over" : "is planned";
}
