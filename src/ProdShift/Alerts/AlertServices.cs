using ProdShift.Configuration;
using ProdShift.Slack;

namespace ProdShift.Alerts;

internal static class AlertServices
{
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddValidOptions<AlertOptions>(configuration, "Alerts")
            .AddValidOptions<RoutesOptions>(configuration, "Routes")
            .AddSingleton<AlertStore>()
            .AddSingleton<AlertTeller>()
            .AddSingleton<NewAlertTeller>()
            .AddSingleton<AlertTimes>()
            .AddSingleton<AlertClicks>()
            .AddSingleton<SnoozeAction>()
            .AddSingleton<IBlockActionHandler, AcknowledgeAction>()
            .AddSingleton<IBlockActionHandler, ReleaseAction>()
            .AddSingleton<IBlockActionHandler>(services => services.GetRequiredService<SnoozeAction>())
            .AddSingleton<IViewSubmissionHandler>(services => services.GetRequiredService<SnoozeAction>())
            .AddSingleton<IBlockActionHandler, WhyAction>()
            .AddSingleton<IBlockActionHandler, RoutesAction>()
            .AddSingleton<IBlockActionHandler, OneAlertAction>()
            .AddSingleton<IBlockActionHandler, ShowJobsAction>()
            .AddSingleton<VerdictStore>()
            .AddSingleton<VerdictClicks>()
            .AddSingleton<WrongCauseAction>()
            .AddSingleton<IBlockActionHandler, RightCauseAction>()
            .AddSingleton<IBlockActionHandler, NoiseAction>()
            .AddSingleton<IBlockActionHandler>(services => services.GetRequiredService<WrongCauseAction>())
            .AddSingleton<IViewSubmissionHandler>(services => services.GetRequiredService<WrongCauseAction>());
}
