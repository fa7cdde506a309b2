namespace ProdShift.Core.Campaigns;

/// <summary>A campaign as a monitor source knows it: the source's name from the configuration, and its number there.</summary>
public readonly record struct SourceCampaign(string Source, int Campaign);

/// <summary>The watched campaigns that no record claims, so that nobody signs for them.</summary>
public static class UnclaimedCampaigns
{
    /// <summary>Those to tell of now: each is told once.</summary>
    public static IReadOnlyList<SourceCampaign> New(
        IEnumerable<SourceCampaign> configured, IReadOnlySet<int> claimed, IReadOnlySet<SourceCampaign> told) =>
        [.. configured
            .Where(campaign => !claimed.Contains(campaign.Campaign) && !told.Contains(campaign))
            .Distinct()
            .OrderBy(campaign => campaign.Source, StringComparer.Ordinal)
            .ThenBy(campaign => campaign.Campaign)];
}
