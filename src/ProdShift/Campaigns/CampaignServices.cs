using ProdShift.Slack;

namespace ProdShift.Campaigns;

internal static class CampaignServices
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) =>
        services
            .AddSingleton<CampaignStore>()
            .AddSingleton<CampaignRecords>()
            .AddSingleton<SignOffRecords>()
            .AddSingleton<UnclaimedNotices>()
            .AddSingleton<ISlashCommandHandler, CampaignCommandHandler>()
            .AddSingleton<ISlashCommandHandler, SignOffCommandHandler>();
}
