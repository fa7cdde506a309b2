using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>
/// What the shift channel is told about campaigns. People are called only when a step becomes the current one, so that a mention
/// means "your turn".
/// </summary>
internal static class CampaignAnnouncements
{
    public static Message Opened(NewCampaign.Result.Opened opened, RoleBook roles)
    {
        var campaign = opened.Campaign;
        var progress = CampaignProgress.Of(opened.Path, []);
        var headline = Mrkdwn.Of(
            $":new: {Mrkdwn.User(campaign.CreatedBy)} opened the campaign *{campaign.Name}* on the path {opened.Path.Name}.");
        var facts = Mrkdwn.Of($"{JustInWords.Campaigns(campaign.JustIn)}, {JustInWords.Events(campaign)}");
        return Announce(campaign, progress, headline, [facts, .. Turn("It begins with", progress, roles)]);
    }

    public static Message Signed(Campaign campaign, SignOffDecision.Result.Recorded recorded, RoleBook roles)
    {
        var (signOff, before, after) = recorded;
        var item = StepWords.Item(after.Item(signOff.Item).Item);
        var user = Mrkdwn.User(signOff.UserId);
        var headline = signOff.Decision == Decision.Approve
            ? Mrkdwn.Of($":white_check_mark: *{campaign.Name}*: {user} approved {item}.")
            : Mrkdwn.Of($":x: *{campaign.Name}*: {user} rejected {item}.");
        var label = signOff.Decision == Decision.Approve ? "Note" : "Reason";
        IEnumerable<Mrkdwn> words = signOff.Reason.Length == 0 ? [] : [Mrkdwn.Of($"{label}: {signOff.Reason}")];
        return Announce(campaign, after, headline, [.. words, .. Next(before, after, roles)]);
    }

    private static IEnumerable<Mrkdwn> Next(CampaignProgress before, CampaignProgress after, RoleBook roles)
    {
        if (after.Current is not { } current)
            return [Mrkdwn.Of($":checkered_flag: Every step of its path is complete.")];
        if (before.Current is { } earlier && earlier.Number == current.Number)
            return [Mrkdwn.Of($"Still at {StepWords.Place(after, current)}, which waits for {StepWords.WaitsFor(current)}.")];
        return before.Current is { } done && done.Number < current.Number
            ? [Mrkdwn.Of($"Complete: {StepWords.Place(after, done)}."), .. Turn("Next is", after, roles)]
            : Turn("The campaign is back at", after, roles);
    }

    private static IEnumerable<Mrkdwn> Turn(string begins, CampaignProgress progress, RoleBook roles) =>
        progress.Current is { } current
            ? [Mrkdwn.Of($"{begins} {StepWords.Place(progress, current)}. It waits for:"), .. StepWords.Call(current, roles)]
            : [];

    private static Message Announce(Campaign campaign, CampaignProgress progress, Mrkdwn headline, IEnumerable<Mrkdwn> lines)
    {
        IEnumerable<Block> howTo = progress.Current?.Missing.FirstOrDefault() is { } missing
            ? [new ContextBlock(StepWords.HowTo(campaign, missing.Item))]
            : [];
        return new(headline, [new SectionBlock(headline), .. Paragraphs.Of(lines), .. howTo]);
    }
}
