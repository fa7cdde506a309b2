using ProdShift.Core.Campaigns;
using ProdShift.Monitoring;
using ProdShift.Storage;

namespace ProdShift.Campaigns.CloseOut;

/// <summary>
/// After each check, looks again at the campaigns whose step has the task of registered datasets: workflows may have
/// processed more files since.
/// </summary>
internal sealed class DatasetWatch(Database database, CampaignReading reading, DatasetStore datasets) : ICheckFollower
{
    public async Task CheckedAsync(CheckReport report, CancellationToken cancellation)
    {
        foreach (var (campaign, progress) in await reading.AllAsync(cancellation))
        {
            if (progress?.Current?.Items.Any(item => item.Item.Check == AutomaticCheck.DatasetsRegistered) == true)
                await database.WriteAsync(transaction => datasets.Looked(transaction, campaign), cancellation);
        }
    }
}
