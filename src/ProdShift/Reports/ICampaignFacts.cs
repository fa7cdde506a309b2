using ProdShift.Core.Reports;

namespace ProdShift.Reports;

/// <summary>What the weekly summary asks of the campaign records.</summary>
internal interface ICampaignFacts
{
    Task<IReadOnlyList<CampaignFact>> CampaignsAsync(CancellationToken cancellation);

    /// <summary>The decisions made at or after <paramref name="from"/> and before <paramref name="to"/>.</summary>
    Task<IReadOnlyList<SignOffFact>> SignOffsAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation);
}
