using ProdShift.Core.Freezes;
using ProdShift.Slack;

namespace ProdShift.Freezes;

/// <summary>The words about freezes. They ask people: justIN runs on whatever the bot says.</summary>
internal static class FreezeMessages
{
    private static readonly Mrkdwn Asks = Mrkdwn.Of(
        $"This asks people to wait with new workflows; the bot does not stop justIN, and what runs goes on.");

    public static Mrkdwn Help { get; } = Mrkdwn.Lines(
    [
        Mrkdwn.Of($"*A freeze:* hold new submissions; the bot asks people, it does not stop justIN."),
        Mrkdwn.Of($"`/freeze` shows whether submissions are on hold, who asked for it, and the last ones."),
        Mrkdwn.Of($"`/freeze start FTS is overloaded` asks everybody to hold new submissions; the reason is needed."),
        Mrkdwn.Of($"`/freeze lift FTS is well again` ends it, whoever or whatever rule began it; the reason is needed."),
    ]);

    public static Mrkdwn NeedsReason(string word) => Mrkdwn.Of(
        $"Nothing was changed: say why, so that others know. "
        + $"For example: `/freeze {word} FTS is {(word == "lift" ? "well again" : "down")}`");

    public static Message Started(Freeze freeze)
    {
        var how = freeze.ByRule
            ? Mrkdwn.Of($"It is lifted when the alert ends, or by `/freeze lift REASON`.")
            : Mrkdwn.Of($"`/freeze lift REASON` lifts it.");
        return Show(
            Mrkdwn.Of($":no_entry: *Hold new submissions.* {Who(freeze.By, freeze.ByRule)} asks for it: {freeze.Reason}"),
            Mrkdwn.Of($"{Asks} {how}"));
    }

    public static Message Lifted(FreezeDecision.LiftResult.Lifted lifted)
    {
        var last = lifted.Freezes[^1];
        var by = Mrkdwn.Of($"{Who(last.By, last.ByRule)} lifted the freeze: {last.Reason}");
        var began = Mrkdwn.Join("; ", lifted.Freezes.Select(one => one.Freeze).Select(freeze => Mrkdwn.Of(
            $"{Who(freeze.By, freeze.ByRule)} had asked for it {Mrkdwn.Time(freeze.StartedAt)}: {freeze.Reason}")));
        return lifted.StillHeld.Count == 0
            ? Show(Mrkdwn.Of($":white_check_mark: *New submissions may go on.* {by}"), began)
            : Show(
                Mrkdwn.Of($":no_entry: *Still hold new submissions.* {by}"),
                Mrkdwn.Of($"Still asked for: {Mrkdwn.Join("; ", lifted.StillHeld.Select(Held))}"));
    }

    /// <summary>For check-ins and /shift who: one clear line for each freeze that holds.</summary>
    public static IEnumerable<Mrkdwn> Lines(IEnumerable<Freeze> active) => active.Select(freeze =>
        Mrkdwn.Of($":no_entry: *Hold new submissions:* {Held(freeze)}"));

    public static Mrkdwn Status(IReadOnlyList<Freeze> active, IReadOnlyList<LiftedFreeze> last)
    {
        IEnumerable<Mrkdwn> now = active.Count == 0
            ? [Mrkdwn.Of($":white_check_mark: *Submissions are free.* `/freeze start REASON` asks everybody to hold them.")]
            : [.. Lines(active), Mrkdwn.Of($"{Asks} `/freeze lift REASON` lifts it.")];
        IEnumerable<Mrkdwn> before = last.Count == 0 ? [] : [Mrkdwn.Of($"*The last ones*"), .. last.Select(Past)];
        return Mrkdwn.Lines([.. now, .. before]);
    }

    private static Mrkdwn Held(Freeze freeze) =>
        Mrkdwn.Of($"{freeze.Reason} ({Who(freeze.By, freeze.ByRule)}, since {Mrkdwn.Time(freeze.StartedAt)})");

    private static Mrkdwn Past(LiftedFreeze lifted) => Mrkdwn.Of(
        $"• {Mrkdwn.Time(lifted.Freeze.StartedAt)} to {Mrkdwn.Time(lifted.At)}, {Who(lifted.Freeze.By, lifted.Freeze.ByRule)}: "
        + $"{lifted.Freeze.Reason}. Lifted by {Who(lifted.By, lifted.ByRule)}: {lifted.Reason}");

    private static Mrkdwn Who(string by, bool byRule) => byRule ? Mrkdwn.Of($"the rule {by}") : Mrkdwn.User(by);

    private static Message Show(Mrkdwn headline, Mrkdwn more) =>
        new(headline, new SectionBlock(headline), new ContextBlock(more));
}
