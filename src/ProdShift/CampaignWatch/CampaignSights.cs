using System.Data.Common;
using Dapper;
using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Storage;

namespace ProdShift.CampaignWatch;

/// <summary>A campaign's plan, within a transaction or without; empty where there is none.</summary>
internal delegate Plan PlanReader(DbConnection connection, Campaign campaign, DbTransaction? transaction);

/// <summary>Looks at campaigns: how they stand, and what the checks know of their workflows.</summary>
internal sealed class CampaignSights(Database database, CampaignPaths paths, PlanReader plans)
{
    /// <summary>Null where the campaign's path is gone.</summary>
    public CampaignSight? Of(DbConnection connection, Campaign campaign, DateTimeOffset now, DbTransaction? transaction = null)
    {
        if (paths.Of(connection, campaign, transaction) is not { } path)
            return null;
        var signOffs = SignOffRows.Of(connection, campaign.Id, transaction);
        var openings = connection.Query<(string Step, DateTimeOffset At)>(
            "SELECT step, at FROM gate WHERE campaign_id = @Id ORDER BY number", new { campaign.Id }, transaction).AsList();
        return new(
            campaign,
            CampaignProgress.Of(path, signOffs, now),
            CampaignWorkflows.Of(connection, campaign.JustIn, transaction),
            plans(connection, campaign, transaction),
            PhaseTimes.Of(campaign, path, openings, signOffs),
            now);
    }

    /// <summary>How far a campaign's production is; null where there is neither a workflow nor a plan.</summary>
    private ProgressLine? Line(DbConnection connection, Campaign campaign) => ProgressLine.Of(
        CampaignWorkflows.Of(connection, campaign.JustIn), PlannedWork.Files(plans(connection, campaign, null)));

    /// <summary>The same of several, by id.</summary>
    public async Task<IReadOnlyDictionary<string, ProgressLine>> LinesAsync(
        IReadOnlyCollection<Campaign> campaigns, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var lines = new Dictionary<string, ProgressLine>();
        foreach (var campaign in campaigns)
        {
            if (Line(connection, campaign) is { } line)
                lines[campaign.Id] = line;
        }
        return lines;
    }
}
