using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Slack;
using Quartz;

namespace ProdShift.Reports;

internal static class ReportServices
{
    /// <summary>The weekly summary. <see cref="ICampaignFacts"/> is registered by whoever keeps the campaigns.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ReportOptions>().Bind(configuration.GetSection(ReportOptions.Section)).ValidateOnStart();
        services
            .AddSingleton<IValidateOptions<ReportOptions>, ReportOptionsValidator>()
            .AddSingleton<FactStore>()
            .AddSingleton<ReportStore>()
            .AddSingleton<WeekGatherer>()
            .AddSingleton<ReportService>()
            .AddSingleton<ReportPoster>()
            .AddSingleton<ISlashCommandHandler, ReportCommand>()
            .AddSingleton<IBlockActionHandler, PostReportAction>();
        return services.AddQuartz(AddJob);
    }

    private static void AddJob(IQuartzBuilder quartz)
    {
        var job = new JobKey("weekly-report");
        quartz.AddJob<WeeklyReportJob>(options => options.WithIdentity(job));
        quartz.AddTrigger<WeeklyReportJob>((services, trigger) => trigger
            .ForJob(job)
            .WithIdentity("weekly-report-schedule")
            .WithCronSchedule(
                services.GetRequiredService<IOptions<ReportOptions>>().Value.Schedule,
                cron => cron.InTimeZone(services.GetRequiredService<IOptions<ExperimentOptions>>().Value.Zone)));
        quartz.AddTrigger<WeeklyReportJob>(trigger => trigger
            .ForJob(job)
            .WithIdentity("weekly-report-made-up")
            .StartNow()
            .WithSimpleSchedule(hourly => hourly.WithInterval(TimeSpan.FromHours(1)).RepeatForever()));
    }
}
