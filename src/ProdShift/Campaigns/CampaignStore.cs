using Dapper;
using ProdShift.Core.Campaigns;
using ProdShift.Storage;

namespace ProdShift.Campaigns;

/// <summary>What is recorded about campaigns, to be read.</summary>
internal sealed class CampaignStore(Database database)
{
    /// <summary>Every campaign, newest first.</summary>
    public async Task<IReadOnlyList<Campaign>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return CampaignRows.All(connection);
    }

    /// <summary>The campaign of a name, in capitals or not.</summary>
    public async Task<Campaign?> FindAsync(string name, CancellationToken cancellation) =>
        (await AllAsync(cancellation)).FirstOrDefault(c => c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The campaign that a button or a window is about; null if there is none of this id.</summary>
    public async Task<Campaign?> WithIdAsync(string id, CancellationToken cancellation) =>
        (await AllAsync(cancellation)).FirstOrDefault(campaign => campaign.Id == id);

    /// <summary>A campaign's decisions, oldest first.</summary>
    public async Task<IReadOnlyList<SignOff>> SignOffsAsync(string campaignId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return SignOffRows.Of(connection, campaignId);
    }

    /// <summary>All decisions by campaign id, oldest first.</summary>
    public async Task<ILookup<string, SignOff>> SignOffsByCampaignAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return SignOffRows.All(connection);
    }

    /// <summary>The decisions of all campaigns from a moment on and before another, oldest first.</summary>
    public async Task<IReadOnlyList<CampaignSignOff>> SignOffsBetweenAsync(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        const string Sql =
            """
            SELECT c.name AS Campaign, c.path AS Path, s.item AS Item, s.decision AS Decision, s.user_id AS UserId,
                   s.reason AS Reason, s.at AS At
            FROM signoff s JOIN campaign c ON c.id = s.campaign_id
            WHERE s.at >= @from AND s.at < @to
            ORDER BY s.at, c.name, s.number
            """;
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<CampaignSignOff>(Sql, new { from, to })).AsList();
    }

    /// <summary>The justIN campaigns that some record claims.</summary>
    public async Task<IReadOnlySet<int>> ClaimedAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return (await connection.QueryAsync<int>("SELECT justin_id FROM campaign_justin")).ToHashSet();
    }
}

/// <summary>A decision with the campaign it belongs to, by name, and the name of its path.</summary>
internal sealed record CampaignSignOff(
    string Campaign, string Path, string Item, Decision Decision, string UserId, string Reason, DateTimeOffset At);
