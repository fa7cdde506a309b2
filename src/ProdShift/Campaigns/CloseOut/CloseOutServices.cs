using ProdShift.Monitoring;

namespace ProdShift.Campaigns.CloseOut;

internal static class CloseOutServices
{
    /// <summary>The close-out's datasets. The catalogues are registered with the sources.</summary>
    public static IServiceCollection AddCloseOut(this IServiceCollection services) =>
        services
            .AddSingleton<ITaskSight, DatasetSight>()
            .AddSingleton<DatasetStore>()
            .AddSingleton<DatasetCounting>()
            .AddSingleton<ICheckFollower, DatasetWatch>()
            .AddSingleton<ICampaignVerb, DatasetVerb>()
            .AddSingleton<ICampaignVerb, DatasetsVerb>();
}
