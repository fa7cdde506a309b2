using ProdShift.Slack;

namespace ProdShift.Silences;

internal static class SilenceServices
{
    public static IServiceCollection AddSilences(this IServiceCollection services) =>
        services.AddSingleton<SilenceTimes>().AddSingleton<ISlashCommandHandler, SilenceCommand>();
}
