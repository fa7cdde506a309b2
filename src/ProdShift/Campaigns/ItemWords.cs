using ProdShift.Core.Campaigns;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>How one item stands, in a line: the same in the message of a step and in /campaign show.</summary>
internal static class ItemWords
{
    /// <param name="item">The item.</param>
    /// <param name="openedAt">When its step was opened; null where it is not the current one.</param>
    public static Mrkdwn Line(ItemProgress item, DateTimeOffset? openedAt)
    {
        var name = StepWords.Item(item.Item);
        if (item.Waiver is { } waiver)
        {
            return Mrkdwn.Of(
                $":warning: {name}: waived until {Mrkdwn.Time(waiver.Until ?? waiver.At)} by {Signed(waiver)}: {Reason(waiver)}");
        }
        if (item.IsDone)
            return Mrkdwn.Of($":heavy_check_mark: {name}: {Done(item)}");
        if (item.Rejection is { } no)
            return Mrkdwn.Of($":x: {name}: rejected by {Signed(no)}: {Reason(no)}");
        if (openedAt is not { } opened)
            return Mrkdwn.Of($"• {name}: {StepWords.Roles(item)}");
        return Mrkdwn.Of($":hourglass_flowing_sand: {name}: {Waits(item)}{Since(item, opened)}{Ended(item)}{Hint(item.Item)}");
    }

    private static string Waits(ItemProgress item)
    {
        var what = item.Item.IsTask ? "to be done by" : "to be signed by";
        return $"{Count(item)}{what} {StepWords.Roles(item)}";
    }

    private static Mrkdwn Since(ItemProgress item, DateTimeOffset opened)
    {
        var since = GateCalls.Since(item, opened);
        return since > opened ? Mrkdwn.Of($", since {Mrkdwn.Time(since)}") : Mrkdwn.Empty;
    }

    private static Mrkdwn Done(ItemProgress item)
    {
        var who = Mrkdwn.Join(", ", item.Approvals.Select(Signed));
        return item.Item.IsTask
            ? Mrkdwn.Of($"done, says {who}{Evidence(item.Approvals[^1])}")
            : Mrkdwn.Of($"approved by {who}{Evidence(item.Approvals[^1])}");
    }

    private static string Count(ItemProgress item) => item.Needed > 1 ? $"{item.Have} of {item.Needed}, " : "";

    private static Mrkdwn Hint(PathItem item) => item switch
    {
        { Check: not null } => Mrkdwn.Of($"; the bot fills it in by itself"),
        { Evidence: { } evidence } => Mrkdwn.Of($"; give the {Kind(evidence)}: {evidence.What}"),
        _ => Mrkdwn.Empty,
    };

    public static string Kind(Evidence evidence) => evidence.Kind switch
    {
        EvidenceKind.Number => "number",
        EvidenceKind.File => "file's address",
        _ => "link",
    };

    public static string Example(Evidence evidence) => evidence.Kind == EvidenceKind.Number ? "99.4" : "https://…";

    private static Mrkdwn Ended(ItemProgress item) => item.Latest is { Decision: Decision.Waive, Until: { } end }
        ? Mrkdwn.Of($"; the waiver ended {Mrkdwn.Time(end)}")
        : Mrkdwn.Empty;

    private static Mrkdwn Evidence(SignOff signOff) => signOff.Evidence.Length > 0
        ? Mrkdwn.Of($": {signOff.Evidence}").Cut(500)
        : Mrkdwn.Empty;

    private static Mrkdwn Signed(SignOff signOff) => Mrkdwn.Of($"{GateWords.Who(signOff.UserId)} {Mrkdwn.Time(signOff.At)}");

    private static Mrkdwn Reason(SignOff signOff) => Mrkdwn.Text(signOff.Reason).Cut(200);
}
