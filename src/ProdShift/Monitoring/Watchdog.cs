using Microsoft.Extensions.Options;

namespace ProdShift.Monitoring;

/// <summary>
/// The dead man's switch: after each check that saw every source in full it calls an address, so that whoever waits for the call
/// notices when there are no more good checks, whatever the reason. A check neither waits for the call nor fails with it.
/// </summary>
internal sealed partial class Watchdog(
    IHttpClientFactory clients, IOptions<WatchdogOptions> options, TimeProvider clock, ILogger<Watchdog> logger)
    : ICheckFollower, IAsyncDisposable
{
    /// <summary>The name of the HTTP client: time-out, no redirects, no logging of addresses.</summary>
    public const string ClientName = "watchdog";

    public static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)];

    private readonly CancellationTokenSource _pauses = new();
    private Task _calls = Task.CompletedTask;

    /// <summary>Ends when every call so far has succeeded or was given up.</summary>
    public Task CallsDone => _calls;

    public Task CheckedAsync(CheckReport report, CancellationToken cancellation)
    {
        var good = report.Sources.Count > 0 && report.Sources.All(source => source.Ok);
        if (good && options.Value.Address is { } address)
            _calls = Task.WhenAll(_calls, Task.Run(() => CallAsync(address), CancellationToken.None));
        return Task.CompletedTask;
    }

    /// <summary>`prodshift check` ends with its check, so a call that is under way may finish; further tries may not.</summary>
    public async ValueTask DisposeAsync()
    {
        _pauses.Cancel();
        await _calls;
        _pauses.Dispose();
    }

    private async Task CallAsync(Uri address)
    {
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                if (await TryAsync(address) is not { } failure)
                    return;
                LogFailed(failure, Pauses.Length - attempt);
                if (attempt == Pauses.Length)
                    return;
                await Task.Delay(Pauses[attempt], clock, _pauses.Token);
            }
        }
        catch (OperationCanceledException)
        {
            LogStopped();
        }
        catch (Exception error)
        {
            LogFailed(error.GetType().Name, 0); // its message may hold the address
        }
    }

    /// <summary>What went wrong, without the address; null if nothing did.</summary>
    private async Task<string?> TryAsync(Uri address)
    {
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
            return response.IsSuccessStatusCode ? null : $"HTTP status {(int)response.StatusCode}";
        }
        catch (HttpRequestException error)
        {
            return error.HttpRequestError.ToString();
        }
        catch (OperationCanceledException)
        {
            return "no answer in time";
        }
    }

    [LoggerMessage(LogLevel.Warning, "The watchdog's address (Watchdog:Url) could not be called: {Failure}; tries left: {Left}")]
    private partial void LogFailed(string failure, int left);

    [LoggerMessage(LogLevel.Warning, "The bot stops before the watchdog's address (Watchdog:Url) was called")]
    private partial void LogStopped();
}
