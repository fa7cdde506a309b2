using ProdShift.Configuration;

namespace ProdShift.Ingest;

internal static class IngestServices
{
    public static IServiceCollection AddIngest(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddValidOptions<IngestOptions>(configuration, "Ingest")
            .AddSingleton<IngestDoor>()
            .AddSingleton<AlertIntake>()
            .AddSingleton<FindingsIntake>()
            .AddSingleton<HeartbeatWatch>();
}
