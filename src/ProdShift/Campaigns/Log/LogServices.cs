namespace ProdShift.Campaigns.Log;

internal static class LogServices
{
    public static IServiceCollection AddCampaignLog(this IServiceCollection services) =>
        services
            .AddSingleton<CampaignLogReader>()
            .AddSingleton<CampaignExport>()
            .AddSingleton<ICampaignVerb, ExportVerb>();
}
