using ProdShift.Configuration;
using ProdShift.Slack;

namespace ProdShift.Freezes;

internal static class FreezeServices
{
    public static IServiceCollection AddFreezes(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddValidOptions<FreezeOptions>(configuration, "Freezes")
            .AddSingleton<FreezeStore>()
            .AddSingleton<ISlashCommandHandler, FreezeCommandHandler>();
}
