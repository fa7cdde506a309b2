using ProdShift.Campaigns;
using ProdShift.Core.Reports;
using ProdShift.Reports;

namespace ProdShift.Hosting;

/// <summary>The campaign records, as the weekly summary asks for them.</summary>
internal sealed class CampaignFacts(CampaignStore campaigns) : ICampaignFacts
{
    public async Task<IReadOnlyList<CampaignFact>> CampaignsAsync(CancellationToken cancellation) =>
        [
            .. (await campaigns.AllAsync(cancellation))
                .Select(record => new CampaignFact(record.Name, null, record.JustIn, record.EventsPerJob)),
        ];

    public async Task<IReadOnlyList<SignOffFact>> SignOffsAsync(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        [.. (await campaigns.SignOffsBetweenAsync(from, to, cancellation)).Select(signed => new SignOffFact(
            signed.Campaign, signed.Item, signed.UserId, signed.Decision, signed.At, signed.Reason))];
}
