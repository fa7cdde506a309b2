using ProdShift.Campaigns.Requests;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>What the shift channel is told when a record is opened; what waits for whom is the gate's own message.</summary>
internal static class CampaignAnnouncements
{
    /// <summary>
    /// The record's announcement: with the eight items of the campaign's file, and a button for each. It is edited as they are
    /// filled in.
    /// </summary>
    public static Message Opened(Campaign campaign, CampaignPath path, RequestFile file)
    {
        Mrkdwn requester = campaign.Requester is { } user ? Mrkdwn.Of($", asked for by {Mrkdwn.User(user)}") : Mrkdwn.Empty;
        var headline = Mrkdwn.Lines(
        [
            Mrkdwn.Of(
                $":new: {Mrkdwn.User(campaign.CreatedBy)} opened the campaign *{campaign.Name}* on the path "
                + $"{path.Name}{requester}."),
            Mrkdwn.Of($"{JustInWords.Campaigns(campaign.JustIn)}, {JustInWords.Events(campaign)}"),
        ]);
        return new(
            headline,
            [
                new SectionBlock(headline),
                .. file.Items.Select(entry => new SectionBlock(RequestWords.Line(entry), RequestForm.Button(campaign, entry))),
                .. Paragraphs.Of([.. RequestWords.Totals(file), .. RequestWords.Contradictions(file.Contradictions)]),
            ]);
    }
}
