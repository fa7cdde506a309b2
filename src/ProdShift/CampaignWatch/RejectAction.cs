using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Slack;

namespace ProdShift.CampaignWatch;

/// <summary>The button Reject of the question to a requester: it asks for the reason.</summary>
internal sealed class RejectAction(SignOffWindow window) : IBlockActionHandler
{
    public string ActionId => SampleMessages.Reject;

    public Task<Reply> Handle(BlockAction action, CancellationToken cancellation) =>
        window.OpenAsync(action, Decision.Reject, cancellation);
}
