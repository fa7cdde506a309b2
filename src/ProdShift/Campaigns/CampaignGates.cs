using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns;
using ProdShift.Storage;

namespace ProdShift.Campaigns;

/// <summary>What each campaign's sign-offs let run in justIN, as the rules that watch it want it.</summary>
internal sealed class CampaignGates(Database database, CampaignPaths paths, TimeProvider clock)
{
    public async Task<IReadOnlyList<CampaignGate>> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return Read(connection, clock.GetUtcNow());
    }

    /// <summary>As it was at a moment: of a campaign whose path is gone nothing is open.</summary>
    public IReadOnlyList<CampaignGate> Read(DbConnection connection, DateTimeOffset at)
    {
        var campaigns = CampaignRows.All(connection).Where(campaign => campaign.CreatedAt <= at && campaign.JustIn.Count > 0).ToList();
        if (campaigns.Count == 0)
            return [];
        var signOffs = SignOffRows.All(connection);
        var openings = Moments(connection, "SELECT campaign_id, at FROM gate WHERE at <= @at ORDER BY number", at);
        var samples = Moments(
            connection, "SELECT campaign_id, at FROM campaign_watch WHERE what = 'sample' AND at <= @at ORDER BY at", at);
        return
        [
            .. from campaign in campaigns
               let path = paths.Of(connection, campaign)
               let progress = path is null
                   ? null
                   : CampaignProgress.Of(path, signOffs[campaign.Id].Where(signOff => signOff.At <= at), at)
               select CampaignGate.Of(campaign, progress, Last(openings[campaign.Id]), Last(samples[campaign.Id])),
        ];
    }

    private static ILookup<string, DateTimeOffset> Moments(DbConnection connection, string sql, DateTimeOffset at) =>
        connection.Query<(string Campaign, DateTimeOffset At)>(sql, new { at }).ToLookup(row => row.Campaign, row => row.At);

    private static DateTimeOffset? Last(IEnumerable<DateTimeOffset> moments) =>
        moments.Select(moment => (DateTimeOffset?)moment).LastOrDefault();
}
