using ProdShift.Configuration;
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
            .AddSingleton<CheckLog>()
            .AddSingleton<CheckSchedule>()
            .AddTransient<CheckJob>()
            .AddTransient<YoungCampaignJob>()
            .AddSingleton<ISlashCommandHandler, CheckCommand>();

    /// <summary>Plans the checks. What was missed is made up by <see cref="MissedChecks"/>, so Quartz itself need not.</summary>
    public static void PlanChecks(this IQuartzBuilder quartz, MonitoringOptions options, TimeZoneInfo zone)
    {
        Plan<CheckJob>(quartz, options.EffectiveSchedule, zone);
        if (options.YoungCampaignDays > 0)
            Plan<YoungCampaignJob>(quartz, [options.YoungCampaignSchedule], zone);
    }

    private static void Plan<T>(IQuartzBuilder quartz, IReadOnlyList<string> schedule, TimeZoneInfo zone)
        where T : IJob
    {
        var key = new JobKey(typeof(T).Name);
        quartz.AddJob<T>(job => job.WithIdentity(key).StoreDurably());
        foreach (var cron in schedule)
        {
            quartz.AddTrigger(trigger => trigger.ForJob(key).WithCronSchedule(
                cron, at => at.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)));
        }
    }
}
