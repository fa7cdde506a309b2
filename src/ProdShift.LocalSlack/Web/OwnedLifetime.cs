using Microsoft.Extensions.Hosting;

namespace ProdShift.LocalSlack.Web;

/// <summary>Leaves Ctrl+C and SIGTERM to the program that started this server, which then disposes of it.</summary>
internal sealed class OwnedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
