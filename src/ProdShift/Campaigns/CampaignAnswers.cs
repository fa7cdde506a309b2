using ProdShift.Core.Campaigns;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>What the user of /campaign is answered.</summary>
internal static class CampaignAnswers
{
    public static Mrkdwn Wrong(string what, string example) => Mrkdwn.Of($"{what} For example: `{example}`");

    /// <param name="name">The name that no campaign has.</param>
    /// <param name="campaigns">Those there are, newest first.</param>
    public static Mrkdwn NotFound(string name, IReadOnlyList<Campaign> campaigns)
    {
        if (campaigns.Count == 0)
            return Mrkdwn.Of($"No campaign is called \"{name}\"; there is none yet. Open one: `/campaign new`");
        var near = NearestNames.Of(name, campaigns.Select(campaign => campaign.Name));
        return near.Count > 0
            ? Mrkdwn.Of($"No campaign is called \"{name}\". Did you mean {Names(near)}? `/campaign list` shows all.")
            : Mrkdwn.Of(
                $"No campaign is called \"{name}\". The newest are "
                + $"{Names(campaigns.Take(10).Select(campaign => campaign.Name))}; `/campaign list` shows all.");
    }

    public static Mrkdwn PathGone(Campaign campaign) => Mrkdwn.Of(
        $"The path {campaign.Path} of *{campaign.Name}* is not in the playbook. "
        + $"Ask whoever runs the bot to put {campaign.Path}/path.yaml back.");

    public static Mrkdwn Of(NewCampaign.Result result, PathBook paths) => result switch
    {
        NewCampaign.Result.Opened opened => Opened(opened.Campaign, opened.Path),
        NewCampaign.Result.NameTaken taken => Mrkdwn.Of(
            $"There is a campaign *{taken.By.Name}* already: `/campaign show {taken.By.Name}`. Take another name."),
        NewCampaign.Result.Claimed claimed => Mrkdwn.Of(
            $"justIN campaign {claimed.JustIn} belongs to *{claimed.By.Name}* already: `/campaign show {claimed.By.Name}`"),
        NewCampaign.Result.UnknownPath unknown => Mrkdwn.Of(
            $"The playbook has no path \"{unknown.Name}\". Use --path with one of {Names(paths)}."),
        NewCampaign.Result.PathNotSaid => Mrkdwn.Of($"Say which path it follows: add --path and one of {Names(paths)}."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Mrkdwn Opened(Campaign campaign, CampaignPath path) => Mrkdwn.Lines(
    [
        Mrkdwn.Of($":new: *{campaign.Name}* is open: {JustInWords.Campaigns(campaign.JustIn)}, {JustInWords.Events(campaign)}."),
        Mrkdwn.Of($"{StepWords.Now(CampaignProgress.Of(path, [], campaign.CreatedAt))}"),
    ]);

    private static Mrkdwn Names(IEnumerable<string> names) =>
        Mrkdwn.Join(", ", names.Select(name => Mrkdwn.Of($"`{name}`")));

    private static string Names(PathBook paths) => string.Join(", ", paths.Paths.Select(path => path.Name));
}
