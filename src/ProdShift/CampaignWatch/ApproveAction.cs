using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.CampaignWatch;

/// <summary>The button Approve of the question to a requester; whoever may not sign is told so.</summary>
internal sealed class ApproveAction(CampaignStore campaigns, Signing signing, RoleBook roles) : IBlockActionHandler
{
    public string ActionId => SampleMessages.Approve;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        if (SignOffTarget.Read(action.Value) is not var (campaignId, item)
            || await campaigns.WithIdAsync(campaignId, cancellation) is not { } campaign)
        {
            return Reply.ToUser(Mrkdwn.Of($"That campaign is not there any more. `/campaign list` shows them all."));
        }
        var result = await signing.SignAsync(
            campaign, item, Decision.Approve, "", action.UserId, action.RequestId, cancellation);
        return result switch
        {
            null => Reply.ToUser(CampaignAnswers.PathGone(campaign)),
            SignOffResult.Recorded => Reply.InPlace(SignOffAnswers.Of(campaign, result, roles)),
            _ => Reply.ToUser(SignOffAnswers.Of(campaign, result, roles)),
        };
    }
}
