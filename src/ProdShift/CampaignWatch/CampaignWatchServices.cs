using ProdShift.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Monitoring;
using ProdShift.Slack;

namespace ProdShift.CampaignWatch;

internal static class CampaignWatchServices
{
    public static IServiceCollection AddCampaignWatch(this IServiceCollection services) =>
        services
            .AddSingleton<PlanReader>((_, _, _) => Plan.Empty)
            .AddSingleton<CampaignSights>()
            .AddSingleton<ProductionLines>(provider => provider.GetRequiredService<CampaignSights>().LinesAsync)
            .AddSingleton<SeenTasks>()
            .AddSingleton<SummaryTeller>()
            .AddSingleton<SampleTeller>()
            .AddSingleton<GroupTeller>()
            .AddSingleton<ICheckFollower, CampaignWatcher>()
            .AddSingleton<IBlockActionHandler, ApproveAction>()
            .AddSingleton<IBlockActionHandler, RejectAction>();
}
