using Dapper;
using ProdShift.Storage;

namespace ProdShift.Campaigns;

/// <summary>
/// At the start, keeps the paths of campaigns that were opened before paths were kept, so that no later change of the playbook
/// changes them.
/// </summary>
internal sealed class PathKeeping(Database database, CampaignPaths paths, TimeProvider clock) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => database.WriteAsync(
        transaction =>
        {
            var connection = transaction.Connection!;
            var kept = connection.Query<string>("SELECT campaign_id FROM campaign_path", transaction: transaction).ToHashSet();
            foreach (var campaign in CampaignRows.All(connection, transaction).Where(campaign => !kept.Contains(campaign.Id)))
            {
                if (paths.Of(connection, campaign, transaction) is { } path)
                    CampaignPaths.Keep(transaction, campaign.Id, path, clock.GetUtcNow());
            }
            return kept.Count;
        },
        cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
