using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ProdShift.Slack;

/// <summary>
/// The handlers that are running. A stop waits up to five seconds for them, then cancels them; until then they are cancelled by
/// nothing, least of all by Slack hanging up.
/// </summary>
internal sealed partial class BackgroundWork : IHostedService, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _clock;
    private readonly ILogger<BackgroundWork> _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationToken _stopping;
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running = 1; // one for the host itself, given back at the stop

    public BackgroundWork(TimeProvider clock, ILogger<BackgroundWork> logger) =>
        (_clock, _logger, _stopping) = (clock, logger, _stop.Token);

    /// <summary>Runs <paramref name="work"/> off the caller's thread, so that even work that blocks delays no answer.</summary>
    public Task<T> Run<T>(Func<CancellationToken, Task<T>> work)
    {
        Interlocked.Increment(ref _running);
        return Task.Run(async () =>
        {
            try
            {
                return await work(_stopping);
            }
            finally
            {
                Ended();
            }
        });
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Ended();
        try
        {
            await _idle.Task.WaitAsync(Patience, _clock, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            LogCutOff(Volatile.Read(ref _running));
        }
        await _stop.CancelAsync();
    }

    public void Dispose() => _stop.Dispose();

    private void Ended()
    {
        if (Interlocked.Decrement(ref _running) == 0)
            _idle.TrySetResult();
    }

    [LoggerMessage(LogLevel.Warning, "Stopping while {Running} Slack requests are still being worked on")]
    private partial void LogCutOff(int running);
}
