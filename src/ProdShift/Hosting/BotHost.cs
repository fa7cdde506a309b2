using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Campaigns;
using ProdShift.Campaigns.CloseOut;
using ProdShift.Campaigns.Log;
using ProdShift.CampaignWatch;
using ProdShift.Configuration;
using ProdShift.Escalations;
using ProdShift.ExitCodes;
using ProdShift.Freezes;
using ProdShift.Health;
using ProdShift.Help;
using ProdShift.Ingest;
using ProdShift.Monitoring;
using ProdShift.Outbox;
using ProdShift.Plans;
using ProdShift.PlanWatch;
using ProdShift.Playbook;
using ProdShift.Reports;
using ProdShift.Roles;
using ProdShift.Shifts;
using ProdShift.Silences;
using ProdShift.Slack;
using ProdShift.Sources;
using ProdShift.Sources.Catalogs;
using ProdShift.Storage;
using Quartz;

namespace ProdShift.Hosting;

/// <summary>Puts the bot together. The command line uses its parts without starting it.</summary>
internal static class BotHost
{
    /// <summary>Builds the bot; nothing runs yet.</summary>
    public static WebApplication Build(IConfiguration configuration, BotRun run)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        builder.AddBotLogging(run.Logs);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.LimitForSlack());
        builder.Services.AddSingleton(run.Clock);
        builder.Services.AddRoutingCore();
        builder.Services.AddBot(configuration);
        if (run.Background)
            builder.Services.AddBackground();
        var app = builder.Build();
        foreach (var url in BotConfiguration.Url(configuration).Split(';'))
            app.Urls.Add(url);
        return app;
    }

    /// <summary>
    /// Opens the doors. It makes the handlers, and with them all they need, so the settings must be known to be right.
    /// </summary>
    public static void MapDoors(this WebApplication app)
    {
        app.UseRouting();
        app.MapSlack();
        app.MapHealth();
        app.MapIngest();
    }

    /// <summary>Everything that can be wrong with the settings, in words; empty if nothing is.</summary>
    public static IReadOnlyList<string> Problems(IServiceProvider services, IConfiguration configuration)
    {
        var problems = UnknownSettings.Find(configuration, BotSections.All).ToList();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException error)
        {
            problems.AddRange(error.Failures);
        }
        catch (AggregateException errors)
        {
            problems.AddRange(errors.InnerExceptions.SelectMany(Words));
        }
        catch (InvalidOperationException error)
        {
            problems.AddRange(Words(error));
        }
        return problems;
    }

    private static void AddBot(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidOptions<ExperimentOptions>(configuration, "Experiment");
        services.AddValidOptions<SlackOptions>(configuration, "Slack");
        services.AddValidOptions<StorageOptions>(configuration, "Storage");
        services.AddValidOptions<RolesOptions>(configuration, "Roles");
        services.AddSingleton<IValidateOptions<SlackOptions>, SlackOptionsValidator>();
        services.AddSingleton<IValidateOptions<RolesOptions>, RolesOptionsValidator>();
        services.AddSingleton<UserGroupLookup>(provider => async (group, cancellation) =>
            (await provider.GetRequiredService<SlackApi>().UserGroupUsersAsync(group, cancellation)).Value);
        services.AddSlackProtocol(provider => Settings(provider.GetRequiredService<IOptions<SlackOptions>>().Value));
        services
            .AddSingleton<Database>()
            .AddSingleton<Migrator>()
            .AddSingleton<Backup>()
            .AddSingleton<RoleBook>()
            .AddSingleton<UserNames>()
            .AddSingleton<Readiness>()
            .AddSingleton<DeliveryHealth>()
            .AddSingleton<ChannelFindings>()
            .AddSingleton<ChannelWatch>()
            .AddSingleton<Metrics>()
            .AddOutbox()
            .AddSources(configuration)
            .AddCatalogs(configuration)
            .AddShifts(configuration)
            .AddAlerts(configuration)
            .AddSilences()
            .AddEscalations(configuration)
            .AddIngest(configuration)
            .AddSingleton<AlertKeeper>()
            .AddFreezes(configuration)
            .AddMonitoring(configuration)
            .AddPlaybook(configuration)
            .AddExitCodes()
            .AddCampaigns(configuration)
            .AddCampaignWatch()
            .AddPlans()
            .AddPlanWatch(configuration)
            .AddCloseOut()
            .AddCampaignLog()
            .AddReports(configuration)
            .AddSingleton<ICampaignFacts, CampaignFacts>()
            .AddSingleton<IEventHandler, MentionHelp>()
            .AddSingleton<ICheckFollower, UnclaimedCheck>();
    }

    private static void AddBackground(this IServiceCollection services) =>
        services
            .AddHostedService(provider => provider.GetRequiredService<OutboxSender>())
            .AddHostedService(provider => provider.GetRequiredService<ChannelWatch>())
            .AddHostedService(provider => provider.GetRequiredService<AlertKeeper>())
            .AddHostedService<MissedChecks>()
            .AddHostedService<ShiftSigns>()
            .AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);

    private static SlackSettings Settings(SlackOptions slack) =>
        new(slack.BotToken, slack.AppToken, slack.SigningSecret, slack.ApiUrl, slack.Mode == SlackMode.Socket);

    private static IEnumerable<string> Words(Exception error) => error switch
    {
        OptionsValidationException wrong => wrong.Failures,
        InvalidOperationException =>
            [error.InnerException is null ? error.Message : $"{error.Message} {error.InnerException.Message}"],
        _ => [error.Message],
    };
}
