using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ProdShift.Campaigns.Requests;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

internal static class CampaignServices
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidOptions<GateOptions>(configuration, "Campaigns");
        return services
            .AddSingleton<IValidateOptions<GateOptions>, GateOptionsValidator>()
            .AddSingleton<CampaignStore>()
            .AddSingleton<CampaignPaths>()
            .AddHostedService<PathKeeping>()
            .AddSingleton<CampaignGates>()
            .AddSingleton<ProductionLines>((_, _) => Task.FromResult<IReadOnlyDictionary<string, ProgressLine>>(
                new Dictionary<string, ProgressLine>()))
            .AddSingleton<CampaignReading>()
            .AddSingleton<CampaignRights>()
            .AddSingleton<CampaignRecords>()
            .AddSingleton(provider => UserStandings.Of(
                provider.GetRequiredService<SlackApi>(), provider.GetRequiredService<IMemoryCache>()))
            .AddSingleton<Signers>()
            .AddSingleton<SignOffRecords>()
            .AddSingleton<Signing>()
            .AddSingleton<GateTeller>()
            .AddSingleton<GateRounds>()
            .AddSingleton<TaskSights>()
            .AddSingleton<UnclaimedNotices>()
            .AddRequests()
            .AddSingleton<ICampaignVerb, NewVerb>()
            .AddSingleton<ICampaignVerb, ShowVerb>()
            .AddSingleton<ICampaignVerb, StepVerb>()
            .AddSingleton<ICampaignVerb, SetVerb>()
            .AddSingleton<ICampaignVerb, ListVerb>()
            .AddSingleton<CampaignMenu>()
            .AddSingleton<IViewSubmissionHandler>(provider => provider.GetRequiredService<CampaignMenu>())
            .AddSingleton<SignOffWindow>()
            .AddSingleton<IBlockActionHandler>(provider => provider.GetRequiredService<SignOffWindow>())
            .AddSingleton<IViewSubmissionHandler>(provider => provider.GetRequiredService<SignOffWindow>())
            .AddSingleton<ISlashCommandHandler, CampaignCommandHandler>()
            .AddSingleton<ISlashCommandHandler, SignOffCommandHandler>();
    }
}
