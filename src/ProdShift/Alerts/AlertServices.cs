using ProdShift.Slack;

namespace ProdShift.Alerts;

internal static class AlertServices
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) =>
        services
            .AddSingleton<AlertStore>()
            .AddSingleton<AlertTelling>()
            .AddSingleton<IBlockActionHandler, AcknowledgeAction>()
            .AddSingleton<IBlockActionHandler, ShowJobsAction>();
}
