using ProdShift.Core.Campaigns;
using ProdShift.Slack;

namespace ProdShift.Campaigns.Requests;

/// <summary>What the user of /campaign set is answered.</summary>
internal static class RequestAnswers
{
    public static Mrkdwn Of(Campaign campaign, RequestResult result) => result switch
    {
        RequestResult.Stored stored => RequestWords.Recorded(stored),
        RequestResult.Same => Mrkdwn.Of($"*{campaign.Name}* has that already."),
        RequestResult.NothingToUndo nothing => Mrkdwn.Of(
            $"Nothing was ever written for {FieldWords.Title(nothing.Field)} of *{campaign.Name}*: nothing to put back."),
        RequestResult.Meanwhile other => Mrkdwn.Of($"Nothing was saved: in the meantime {RequestWords.Given(other.Value)}"),
        RequestResult.Claimed claimed => Mrkdwn.Of(
            $"justIN campaign {claimed.JustIn} belongs to *{claimed.By.Name}* already: `/campaign show {claimed.By.Name}`"),
        RequestResult.OwnRequest => Mrkdwn.Of(
            $"Nothing was recorded: you asked for *{campaign.Name}* yourself. Somebody else names another requester, "
            + $"so that nobody signs for an own request."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
