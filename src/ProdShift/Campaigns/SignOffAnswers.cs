using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>What the user of /signoff is answered.</summary>
internal static class SignOffAnswers
{
    public static Mrkdwn Help { get; } = Mrkdwn.Lines(
    [
        Mrkdwn.Of($"*Signing for a step of a campaign:*"),
        Mrkdwn.Of($"`/signoff fd-mc-2024a` shows what it waits for, and whom."),
        Mrkdwn.Of($"`/signoff fd-mc-2024a interactive-test approve` approves; words after it are kept as a note."),
        Mrkdwn.Of($"`/signoff fd-mc-2024a interactive-test reject two of ten jobs crash` rejects, always with the reason."),
        Mrkdwn.Of($"Only people with the item's role may sign. The latest decision counts, and all of them are kept."),
    ]);

    public static Mrkdwn Of(Campaign campaign, SignOffDecision.Result result, RoleBook roles) => result switch
    {
        SignOffDecision.Result.Recorded recorded => Recorded(campaign, recorded),
        SignOffDecision.Result.UnknownItem unknown => UnknownItem(campaign, unknown),
        SignOffDecision.Result.NotMember no => Mrkdwn.Of(
            $"Nothing was recorded: you are not in {no.Item.Role}, which signs for {StepWords.Item(no.Item)}. "
            + $"In it: {roles.Mention(no.Item.Role)}."),
        SignOffDecision.Result.MembershipUnknown unknown => Mrkdwn.Of(
            $"Nothing was recorded: Slack could not be asked who is in {unknown.Item.Role}. Try again in a minute."),
        SignOffDecision.Result.NoReason no => Mrkdwn.Of(
            $"Nothing was recorded: say why, so that it can be mended: `/signoff {campaign.Name} {no.Item.Id} reject REASON`"),
        SignOffDecision.Result.TooEarly early => Mrkdwn.Of(
            $"Nothing was recorded: {StepWords.Item(early.Item)} is for a later step. "
            + $"*{early.Current.Step.Name}* has to be complete first: it waits for {StepWords.WaitsFor(early.Current)}."),
        SignOffDecision.Result.AlreadyApproved already => Mrkdwn.Of(
            $"You approved {StepWords.Item(already.Item)} of *{campaign.Name}* already, {Mrkdwn.Time(already.Earlier.At)}; "
            + $"that still counts."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What the current step waits for: each item with what it is good for, and who may sign.</summary>
    public static Message Waiting(Campaign campaign, CampaignProgress progress, RoleBook roles)
    {
        var text = Mrkdwn.Of($"*{campaign.Name}*: {StepWords.Now(progress)}");
        if (progress.Current is not { } current)
            return new(text);
        return new(
            text,
            [
                new SectionBlock(Mrkdwn.Of($"*{campaign.Name}* is at {StepWords.Place(progress, current)}. It waits for:")),
                .. Paragraphs.Of(current.Missing.Select(missing => Why(missing.Item))),
                .. Paragraphs.Of([Mrkdwn.Of($"Who may sign:"), .. StepWords.People([current], roles)]),
                new ContextBlock(StepWords.HowTo(campaign, current.Missing.First().Item)),
            ]);
    }

    private static Mrkdwn Why(SignOffItem item) =>
        Mrkdwn.Of($"• {StepWords.Item(item)}: {item.Role}\n{item.Why} _({item.Source})_");

    private static Mrkdwn Recorded(Campaign campaign, SignOffDecision.Result.Recorded recorded)
    {
        var item = StepWords.Item(recorded.After.Item(recorded.SignOff.Item).Item);
        var now = StepWords.Now(recorded.After);
        return recorded.SignOff.Decision == Decision.Approve
            ? Mrkdwn.Of($":white_check_mark: Recorded: you approved {item} of *{campaign.Name}*. {now}")
            : Mrkdwn.Of($":x: Recorded: you rejected {item} of *{campaign.Name}*. {now}");
    }

    private static Mrkdwn UnknownItem(Campaign campaign, SignOffDecision.Result.UnknownItem unknown)
    {
        var known = Mrkdwn.Join(", ", unknown.Path.Items.Select(item => Mrkdwn.Of($"`{item.Id}`")));
        return Mrkdwn.Of($"*{campaign.Name}* has no item \"{unknown.Item}\". Its path has {known}.");
    }
}
