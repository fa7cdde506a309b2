using ProdShift.Core.Alerts;
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
        Mrkdwn.Of($"`/signoff` alone opens a window; `/signoff fd-mc-2024a` shows what it waits for, and whom."),
        Mrkdwn.Of($"`/signoff fd-mc-2024a interactive-test approve` approves; words after it are kept as a note."),
        Mrkdwn.Of($"`/signoff fd-mc-2024a jobscript done https://…` says that a task is done, with the link it asks for."),
        Mrkdwn.Of($"`/signoff fd-mc-2024a interactive-test reject two of ten jobs crash` sends it back, always with the reason."),
        Mrkdwn.Of($"`/signoff fd-mc-2024a interactive-test mended memory raised to 4 GB` says that it can be signed anew."),
        Mrkdwn.Of($"`/signoff fd-mc-2024a interactive-test withdraw` takes back your own decision."),
        Mrkdwn.Of($"`/signoff fd-mc-2024a memory-leaks waive until 2026-12-01 known leak, small` goes on without it until then; "
            + $"with a step's name in place of the item, without all that the step still waits for."),
        Mrkdwn.Of($"Only people with the item's role may sign, and nobody her own request. Every decision is kept."),
    ]);

    public static Mrkdwn Of(Campaign campaign, SignOffResult result, RoleBook roles) => result switch
    {
        SignOffResult.Recorded recorded => Recorded(campaign, recorded),
        SignOffResult.StepWaived waived => Mrkdwn.Of(
            $":warning: Recorded: you waived {waived.SignOffs.Count} of *{waived.Step.Name}* of *{campaign.Name}*. "
            + $"{StepWords.Now(waived.After)}"),
        SignOffResult.UnknownItem unknown => UnknownItem(campaign, unknown),
        _ => Mrkdwn.Of($"Nothing was recorded: {Why(campaign, result, roles)}"),
    };

    private static Mrkdwn Why(Campaign campaign, SignOffResult result, RoleBook roles) => result switch
    {
        SignOffResult.NotMember no => Mrkdwn.Of(
            $"you are not in {string.Join(" or ", no.Roles)}, which decides on {StepWords.Item(no.Item)}. In it: "
            + $"{Mrkdwn.Join(", ", no.Roles.Select(role => Signers.Mention(campaign, role, roles)))}."),
        SignOffResult.MembershipUnknown => Mrkdwn.Of($"Slack could not be asked what you may. Try again in a minute."),
        SignOffResult.Deactivated => Mrkdwn.Of($"Slack has switched this account off."),
        SignOffResult.OwnRequest own => Mrkdwn.Of(
            $"{OwnWords(campaign)}, so somebody else has to decide on {StepWords.Item(own.Item)}. "
            + $"In {string.Join(" or ", own.Item.Roles)}: "
            + $"{Mrkdwn.Join(", ", own.Item.Roles.Select(role => Signers.Mention(campaign, role, roles)))}."),
        SignOffResult.MayNotAct => campaign.Group is { } group
            ? Mrkdwn.Of($"*{campaign.Name}* belongs to the group {group}, and only its people act on it.")
            : Mrkdwn.Of($"only people with a role may do this. Ask whoever runs the bot to add you under Roles."),
        SignOffResult.NeverWaived never => Mrkdwn.Of($"the path lets nobody waive {StepWords.Item(never.Item)}."),
        SignOffResult.NoReason no => Mrkdwn.Of(
            $"say {What(no.Decision)}: `/signoff {campaign.Name} {no.Item.Id} {Verb(no.Decision)}`"),
        SignOffResult.NoEvidence no => Mrkdwn.Of(
            $"{StepWords.Item(no.Item)} asks for a {ItemWords.Kind(no.Evidence)} ({no.Evidence.What}). Write it after the word: "
            + $"`/signoff {campaign.Name} {no.Item.Id} {(no.Item.IsTask ? "done" : "approve")} "
            + $"{ItemWords.Example(no.Evidence)}`"),
        SignOffResult.BadEnd bad => Mrkdwn.Of(
            $"a waiver has an end, at most {SignOffDecision.LongestWaiver.TotalDays:0} days from now: {MomentWords.Examples}. "
            + $"For example: `/signoff {campaign.Name} {bad.Item.Id} waive until 14d known and tolerable`"),
        SignOffResult.TooEarly early => Mrkdwn.Of(
            $"{StepWords.Item(early.Item)} is for a later step. "
            + $"*{early.Current.Step.Name}* has to be complete first: it waits for {StepWords.WaitsFor(early.Current)}."),
        _ => WhyNotNow(campaign, result),
    };

    private static Mrkdwn WhyNotNow(Campaign campaign, SignOffResult result) => result switch
    {
        SignOffResult.NotBefore not => Mrkdwn.Of(
            $"before {StepWords.Item(not.Item)} comes {Mrkdwn.Join(", ", not.First.Select(StepWords.Item))}."),
        SignOffResult.Rejected no => Mrkdwn.Of(
            $"{Mrkdwn.User(no.Rejection.UserId)} rejected {StepWords.Item(no.Item)} {Mrkdwn.Time(no.Rejection.At)}: "
            + $"{no.Rejection.Reason}. Once it is put right, somebody says what was changed, and it is signed anew: "
            + $"`/signoff {campaign.Name} {no.Item.Id} mended WHAT`"),
        SignOffResult.AlreadyApproved already => Mrkdwn.Of(
            $"you {(already.Item.IsTask ? "did" : "approved")} {StepWords.Item(already.Item)} of *{campaign.Name}* already, "
            + $"{Mrkdwn.Time(already.Earlier.At)}; that still counts."),
        SignOffResult.AlreadyDone done => Mrkdwn.Of(
            $"{StepWords.Item(done.Item.Item)} of *{campaign.Name}* has all it needs, from "
            + $"{Mrkdwn.Join(", ", done.Item.Approvals.Select(approval => GateWords.Who(approval.UserId)))}."),
        SignOffResult.NothingToMend no => Mrkdwn.Of(
            $"{StepWords.Item(no.Item)} of *{campaign.Name}* is not rejected, so nothing waits to be mended."),
        SignOffResult.NothingToWithdraw no => Mrkdwn.Of(
            $"you have no decision on {StepWords.Item(no.Item.Item)} of *{campaign.Name}* that could be taken back."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>No item was named, and several wait, or none does.</summary>
    public static Mrkdwn WhichItem(Campaign campaign, CampaignProgress progress) => progress.Current is { } current
        ? Mrkdwn.Of($"Say for which item of *{campaign.Name}*: it waits for {StepWords.WaitsFor(current)}.")
        : Mrkdwn.Of($"*{campaign.Name}* waits for nothing: every step of its path is complete.");

    private static Mrkdwn OwnWords(Campaign campaign) => campaign.Requester is null
        ? Mrkdwn.Of($"you opened it and nobody else is named as the one who asked for it, so it counts as your own request")
        : Mrkdwn.Of($"it is your own request");

    private static string What(Decision decision) => decision switch
    {
        Decision.Mend => "what was changed",
        Decision.Waive => "why it may go on without it",
        _ => "why, so that it can be mended",
    };

    private static string Verb(Decision decision) => decision switch
    {
        Decision.Mend => "mended WHAT",
        Decision.Waive => "waive until 2026-12-01 REASON",
        _ => "reject REASON",
    };

    private static Mrkdwn Recorded(Campaign campaign, SignOffResult.Recorded recorded)
    {
        var item = recorded.After.Item(recorded.SignOff.Item).Item;
        var what = item.IsTask && recorded.SignOff.Decision == Decision.Approve
            ? Mrkdwn.Of($"{StepWords.Item(item)} of *{campaign.Name}* is done")
            : Mrkdwn.Of($"you {Past(recorded.SignOff.Decision)} {StepWords.Item(item)} of *{campaign.Name}*");
        return Mrkdwn.Of($"{Sign(recorded.SignOff.Decision)} Recorded: {what}. {StepWords.Now(recorded.After)}");
    }

    private static string Sign(Decision decision) => decision switch
    {
        Decision.Approve => ":white_check_mark:",
        Decision.Reject => ":x:",
        Decision.Waive => ":warning:",
        Decision.Mend => ":wrench:",
        _ => ":leftwards_arrow_with_hook:",
    };

    private static string Past(Decision decision) => decision switch
    {
        Decision.Approve => "approved",
        Decision.Reject => "rejected",
        Decision.Waive => "waived",
        Decision.Mend => "said what was mended of",
        _ => "took back your decision on",
    };

    private static Mrkdwn UnknownItem(Campaign campaign, SignOffResult.UnknownItem unknown)
    {
        var near = NearestNames.Of(unknown.Item, unknown.Path.Items.Select(item => item.Id));
        var meant = near.Count > 0
            ? Mrkdwn.Of($" Did you mean {Mrkdwn.Join(", ", near.Select(id => Mrkdwn.Of($"`{id}`")))}?")
            : Mrkdwn.Empty;
        return Mrkdwn.Of(
            $"*{campaign.Name}* has no item \"{unknown.Item}\".{meant} `/campaign step {campaign.Name}` has those of now.");
    }
}
