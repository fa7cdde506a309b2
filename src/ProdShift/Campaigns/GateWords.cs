using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>What the thread of a step is told: decisions, reminders, and calls for others.</summary>
internal static class GateWords
{
    public static Mrkdwn Signed(Campaign campaign, SignOffResult.Recorded recorded)
    {
        var (signOff, before, after) = recorded;
        var item = after.Item(signOff.Item);
        var lines = new List<Mrkdwn> { Headline(campaign, signOff, before, item) };
        if (signOff.Reason.Length > 0)
            lines.Add(Mrkdwn.Of($"{(signOff.Decision == Decision.Approve ? "Note" : "Reason")}: {signOff.Reason}"));
        if (signOff.Decision == Decision.Reject)
        {
            lines.Add(Mrkdwn.Of(
                $"{Mrkdwn.User(campaign.CreatedBy)}: when it is put right, say what was changed: "
                + $"`/signoff {campaign.Name} {item.Item.Id} mended WHAT`. Then it is signed anew."));
        }
        return Mrkdwn.Lines(lines);
    }

    public static Mrkdwn StepWaived(Campaign campaign, SignOffResult.StepWaived waived)
    {
        var first = waived.SignOffs[0];
        return Mrkdwn.Of(
            $":warning: *{campaign.Name}*: {Who(first.UserId)} waived everything that *{waived.Step.Name}* still waited for "
            + $"({waived.SignOffs.Count}) until {Mrkdwn.Time(first.Until ?? first.At)}.\nReason: {first.Reason}");
    }

    public static Mrkdwn Who(string userId) =>
        userId == SignOff.Automatic ? Mrkdwn.Text(SignOff.AutomaticName) : Mrkdwn.User(userId);

    public static Mrkdwn Reminder(Campaign campaign, IReadOnlyList<GateCalls.Call> calls, RoleBook roles) => Mrkdwn.Lines(
    [
        Mrkdwn.Of($":bell: *{campaign.Name}* still waits:"),
        .. calls.Select(call => Line(campaign, call, roles)),
    ]);

    public static Mrkdwn Escalation(
        Campaign campaign, CampaignProgress progress, IReadOnlyList<GateCalls.Call> calls, Mrkdwn others, RoleBook roles) =>
        Mrkdwn.Lines(
        [
            Mrkdwn.Of(
                $":rotating_light: {others}: *{campaign.Name}* stands still at "
                + $"{StepWords.Place(progress, progress.Current!)}."),
            .. calls.Select(call => Line(campaign, call, roles)),
            Mrkdwn.Of($"Please find somebody who signs, or see what holds it up: `/campaign show {campaign.Name}`"),
        ]);

    public static Mrkdwn WaiversEnded(Campaign campaign, IReadOnlyList<GateCalls.Call> ended) => Mrkdwn.Of(
        $":alarm_clock: *{campaign.Name}*: the waiver of "
        + $"{Mrkdwn.Join(", ", ended.Select(call => StepWords.Item(call.Item.Item)))} has ended, so it is waited for again.");

    private static Mrkdwn Line(Campaign campaign, GateCalls.Call call, RoleBook roles) => Mrkdwn.Of(
        $"• {StepWords.Item(call.Item.Item)} waits for {StepWords.People(campaign, call.Item, roles)} "
        + $"since {Mrkdwn.Time(call.Since)}");

    private static Mrkdwn Headline(Campaign campaign, SignOff signOff, CampaignProgress before, ItemProgress item)
    {
        var (who, what) = (Who(signOff.UserId), StepWords.Item(item.Item));
        return signOff.Decision switch
        {
            Decision.Approve when item.Item.IsTask => Mrkdwn.Of(
                $":ballot_box_with_check: *{campaign.Name}*: {what} is done, says {who}."),
            Decision.Approve => Mrkdwn.Of(
                $":white_check_mark: *{campaign.Name}*: {who} approved {what}{StepWords.OfNeeded(item)}."),
            Decision.Reject => Mrkdwn.Of($":x: *{campaign.Name}*: {who} rejected {what}."),
            Decision.Waive => Mrkdwn.Of(
                $":warning: *{campaign.Name}*: {who} waived {what} until {Mrkdwn.Time(signOff.Until ?? signOff.At)}."),
            Decision.Mend => Mrkdwn.Of($":wrench: *{campaign.Name}*: {what} is mended, says {who}; it waits to be signed anew."),
            _ => Mrkdwn.Of($":leftwards_arrow_with_hook: *{campaign.Name}*: {who} took back {Taken(before, signOff)} {what}."),
        };
    }

    private static string Taken(CampaignProgress before, SignOff signOff) =>
        before.Item(signOff.Item).OwnOf(signOff.UserId)?.Decision switch
        {
            Decision.Reject => "the rejection of",
            Decision.Waive => "the waiver of",
            _ => "the approval of",
        };
}
