using Dapper;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Storage;

namespace ProdShift.Tests.Support;

/// <summary>Lets the time pass that the outbox waits before it tries again.</summary>
internal static class OutboxTime
{
    public static Task SkipWaitsAsync(IServiceProvider services) =>
        services.GetRequiredService<Database>().WriteAsync(
            transaction => transaction.Connection!.Execute(
                "UPDATE outbox SET due_at = 0 WHERE sent_at IS NULL", transaction: transaction),
            default);
}
