using ProdShift.Campaigns;
using ProdShift.Configuration;
using ProdShift.Monitoring;

namespace ProdShift.PlanWatch;

internal static class PlanWatchServices
{
    public static IServiceCollection AddPlanWatch(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddValidOptions<PlanWatchOptions>(configuration, "PlanWatch")
            .AddSingleton<RoomReading>()
            .AddSingleton<ICheckFollower, PlanWatcher>()
            .AddSingleton<ICampaignVerb, RoomVerb>();
}
