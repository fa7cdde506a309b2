using System.Data.Common;
using ProdShift.CampaignWatch;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Outbox;
using ProdShift.Plans;
using ProdShift.Storage;

namespace ProdShift.Campaigns.CloseOut;

/// <summary>The output datasets of campaigns: what people and catalogues say of them, and how they stand.</summary>
internal sealed class DatasetStore(Database database, DatasetTask task, TimeProvider clock)
{
    public async Task<IReadOnlyList<DatasetStanding>> StandingsAsync(Campaign campaign, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return Standings(connection, campaign);
    }

    public static IReadOnlyList<DatasetStanding> Standings(
        DbConnection connection, Campaign campaign, DbTransaction? transaction = null)
    {
        var lines = DatasetRows.Of(connection, campaign.Id, transaction);
        var named = Named(connection, campaign, transaction);
        var datasets = lines.Select(line => line.Dataset).Concat(named);
        return DatasetBook.Of(lines, named, Processed(connection, campaign, datasets, transaction));
    }

    /// <summary>Whether all of them are registered whole.</summary>
    public async Task<CheckOutcome> RegisteredAsync(Campaign campaign, CancellationToken cancellation) =>
        DatasetsRegisteredCheck.Of(await StandingsAsync(campaign, cancellation));

    /// <summary>Stores what a user says; the same request again changes nothing. Returns how the datasets stand then.</summary>
    public Task<IReadOnlyList<DatasetStanding>> SayAsync(
        Campaign campaign, IEnumerable<DatasetLine> lines, string requestId, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                foreach (var line in lines)
                    DatasetRows.Add(transaction, campaign.Id, line, requestId);
                return Looked(transaction, campaign);
            },
            cancellation);

    /// <summary>Stores what catalogues counted, and says how the datasets stand then.</summary>
    public Task<IReadOnlyList<DatasetStanding>> CountedAsync(
        Campaign campaign,
        IEnumerable<DatasetCount> counts,
        Func<IReadOnlyList<DatasetStanding>, OutboxMessage> announce,
        CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                foreach (var count in counts)
                    DatasetRows.Add(transaction, campaign.Id, DatasetLine.Of(count), requestId: null);
                var standings = Looked(transaction, campaign);
                OutboxStore.Add(transaction, [announce(standings)], clock.GetUtcNow());
                return standings;
            },
            cancellation);

    private IReadOnlyList<DatasetStanding> Looked(DbTransaction transaction, Campaign campaign)
    {
        var standings = Standings(transaction.Connection!, campaign, transaction);
        task.Look(transaction, campaign, standings, clock.GetUtcNow());
        return standings;
    }

    private static IReadOnlyDictionary<string, long> Processed(
        DbConnection connection, Campaign campaign, IEnumerable<string> datasets, DbTransaction? transaction)
    {
        var plan = PlanTables.Read(connection, campaign, transaction).Plan;
        var processed = CampaignWorkflows.Of(connection, campaign.JustIn, transaction)
            .GroupBy(workflow => workflow.Id)
            .ToDictionary(workflow => workflow.Key, workflow => workflow.Max(one => (long)one.Status.FilesProcessed));
        return PlannedFiles.Of(datasets, plan, processed);
    }

    private static IReadOnlyList<string> Named(DbConnection connection, Campaign campaign, DbTransaction? transaction)
    {
        var values = CampaignValues.Of(connection, campaign.Id, transaction)
            .ToDictionary(value => value.Key, value => value.Value.Value);
        return RequestFile.Of(values).Value<DatasetList>()?.Datasets ?? [];
    }
}
