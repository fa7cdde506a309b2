namespace ProdShift.Outbox;

internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services
        .AddMemoryCache()
        .AddSingleton<ChannelBook>()
        .AddSingleton<WorkspaceGate>()
        .AddSingleton<OutboxQueue>()
        .AddSingleton<OutboxLookup>()
        .AddSingleton<OutboxDelivery>()
        .AddSingleton<OutboxOutcomes>()
        .AddSingleton<OutboxTroubles>()
        .AddSingleton<OutboxSender>();
}
