namespace ProdShift.Core.Campaigns;

/// <summary>The watched campaigns that no record claims, so that nobody can sign for them.</summary>
public static class UnclaimedCampaigns
{
    /// <summary>Those to tell of now, by source and number: each is told once.</summary>
    public static IReadOnlyList<(string Source, int Campaign)> New(
        IEnumerable<(string Source, int Campaign)> configured,
        IReadOnlySet<int> claimed,
        IReadOnlySet<(string Source, int Campaign)> told) =>
        [.. configured
            .Where(watched => !claimed.Contains(watched.Campaign) && !told.Contains(watched))
            .Distinct()
            .OrderBy(watched => watched.Source, StringComparer.Ordinal)
            .ThenBy(watched => watched.Campaign)];
}
