using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Replay;
using ProdShift.Slack;
using Quartz;

namespace ProdShift.Monitoring;

internal static class MonitoringServices
{
    public static IServiceCollection AddMonitoring(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddValidOptions<MonitoringOptions>(configuration, "Monitoring")
            .AddSingleton<MonitoringStore>()
            .AddSingleton<SourceCheck>()
            .AddSingleton<CheckRunner>()
            .AddSingleton<ReplayRun>()
            .AddSingleton<CheckLog>()
            .AddSingleton<CheckSchedule>()
            .AddTransient<CheckJob>()
            .AddTransient<YoungCampaignJob>()
            .AddSingleton<IValidateOptions<MonitoringOptions>, CronValidator>()
            .AddSingleton<IValidateOptions<MonitoringOptions>, RuleSettingsValidator>()
            .AddSingleton<ISlashCommandHandler, CheckCommand>()
            .AddWatchdog(configuration)
            .AddQuartz(quartz => PlanChecks(quartz, Schedules(configuration)));

    /// <summary>The address is a secret: no redirect is followed, and the client logs nothing of its calls.</summary>
    private static IServiceCollection AddWatchdog(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddHttpClient(Watchdog.ClientName, client => client.Timeout = Watchdog.CallTimeout)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        return services
            .AddValidOptions<WatchdogOptions>(configuration, "Watchdog")
            .AddSingleton<ICheckFollower, Watchdog>();
    }

    private static int Schedules(IConfiguration configuration) =>
        new MonitoringOptions
        {
            Schedule = [.. configuration.GetSection("Monitoring:Schedule").GetChildren().Select(cron => cron.Value ?? "")],
        }.EffectiveSchedule.Count;

    /// <summary>Plans the checks. What was missed is made up by <see cref="MissedChecks"/>, so Quartz itself need not.</summary>
    private static void PlanChecks(IQuartzBuilder quartz, int schedules)
    {
        quartz.AddJob<CheckJob>(job => job.WithIdentity(nameof(CheckJob)).StoreDurably());
        quartz.AddJob<YoungCampaignJob>(job => job.WithIdentity(nameof(YoungCampaignJob)).StoreDurably());
        for (var i = 0; i < schedules; i++)
        {
            var place = i;
            Plan<CheckJob>(quartz, options => options.EffectiveSchedule[place]);
        }
        Plan<YoungCampaignJob>(quartz, options => options.YoungCampaignSchedule);
    }

    private static void Plan<T>(IQuartzBuilder quartz, Func<MonitoringOptions, string> cron)
        where T : IJob =>
        quartz.AddTrigger<T>((services, trigger) => trigger.ForJob(typeof(T).Name).WithCronSchedule(
            cron(services.GetRequiredService<IOptions<MonitoringOptions>>().Value),
            at => at
                .InTimeZone(services.GetRequiredService<IOptions<ExperimentOptions>>().Value.Zone)
                .WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)));
}
