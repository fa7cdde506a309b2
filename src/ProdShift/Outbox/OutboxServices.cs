namespace ProdShift.Outbox;

internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services.AddMemoryCache().AddSingleton<OutboxQueue>().AddSingleton<OutboxDelivery>().AddSingleton<OutboxSender>();
}
