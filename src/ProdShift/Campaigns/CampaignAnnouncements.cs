using ProdShift.Core.Campaigns;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>What the shift channel is told when a campaign's record is opened; what waits for whom is the gate's own message.</summary>
internal static class CampaignAnnouncements
{
    public static Message Opened(NewCampaign.Result.Opened opened)
    {
        var campaign = opened.Campaign;
        Mrkdwn requester = campaign.Requester is { } user ? Mrkdwn.Of($", asked for by {Mrkdwn.User(user)}") : Mrkdwn.Empty;
        return new(Mrkdwn.Lines(
        [
            Mrkdwn.Of(
                $":new: {Mrkdwn.User(campaign.CreatedBy)} opened the campaign *{campaign.Name}* on the path {opened.Path.Name}{requester}."),
            Mrkdwn.Of($"{JustInWords.Campaigns(campaign.JustIn)}, {JustInWords.Events(campaign)}"),
        ]));
    }
}
