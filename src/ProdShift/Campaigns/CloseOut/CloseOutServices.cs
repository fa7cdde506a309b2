namespace ProdShift.Campaigns.CloseOut;

internal static class CloseOutServices
{
    /// <summary>The close-out's datasets. The catalogues are registered with the sources.</summary>
    public static IServiceCollection AddCloseOut(this IServiceCollection services) =>
        services
            .AddSingleton<DatasetTask>()
            .AddSingleton<DatasetStore>()
            .AddSingleton<DatasetCounting>()
            .AddSingleton<ICampaignVerb, DatasetVerb>()
            .AddSingleton<ICampaignVerb, DatasetsVerb>();
}
