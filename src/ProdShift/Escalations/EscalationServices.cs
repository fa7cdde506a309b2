using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Slack;

namespace ProdShift.Escalations;

internal static class EscalationServices
{
    public static IServiceCollection AddEscalations(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddValidOptions<EscalationOptions>(configuration, "Escalation")
            .AddSingleton<IValidateOptions<EscalationOptions>, EscalationOptionsValidator>()
            .AddSingleton<EscalationChains>()
            .AddSingleton<Callees>()
            .AddSingleton<EscalationRun>()
            .AddSingleton<ReminderRun>()
            .AddSingleton<IBlockActionHandler, EscalateAction>()
            .AddSingleton<ISlashCommandHandler, AlertsCommand>();
}
