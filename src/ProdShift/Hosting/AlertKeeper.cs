using ProdShift.Alerts;
using ProdShift.Campaigns;
using ProdShift.Escalations;
using ProdShift.Ingest;
using ProdShift.Silences;
using ProdShift.Storage;

namespace ProdShift.Hosting;

/// <summary>
/// Keeps alerts going between checks: tells what was sent by others within moments, and looks every few seconds whether a snooze,
/// a silence, a reminder or a step of an escalation is due; every minute, whether a campaign's waiver ended or somebody is waited
/// for too long.
/// </summary>
internal sealed partial class AlertKeeper(
    Database database,
    AlertTeller teller,
    AlertTimes times,
    SilenceTimes silences,
    HeartbeatWatch heartbeats,
    EscalationRun escalations,
    ReminderRun reminders,
    GateRounds gates,
    TimeProvider clock,
    ILogger<AlertKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenRounds = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenGateRounds = TimeSpan.FromMinutes(1);

    /// <summary>Tells what is due, if anything is.</summary>
    public async Task TellAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using (var connection = await database.OpenAsync(cancellation))
        {
            if (!AlertTeller.IsDue(connection, now))
                return;
        }
        await database.WriteAsync(
            transaction =>
            {
                teller.Tell(transaction, now);
                return true;
            },
            cancellation);
    }

    /// <summary>Everything that time alone brings about.</summary>
    public async Task RoundAsync(CancellationToken cancellation)
    {
        foreach (var part in Parts.Append(GatesAsync))
            await part(cancellation);
    }

    private Task GatesAsync(CancellationToken cancellation) => gates.RunAsync(clock.GetUtcNow(), cancellation);

    /// <summary>Each apart from the others: one that fails must not keep people from being called.</summary>
    private IReadOnlyList<Func<CancellationToken, Task>> Parts =>
    [
        stopping => times.RunAsync(clock.GetUtcNow(), stopping),
        stopping => silences.RunAsync(clock.GetUtcNow(), stopping),
        stopping => heartbeats.RunAsync(clock.GetUtcNow(), stopping),
        stopping => escalations.RunAsync(clock.GetUtcNow(), stopping),
        stopping => reminders.RunAsync(clock.GetUtcNow(), stopping),
    ];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Parts.Select(part => EachAsync(BetweenRounds, part, stoppingToken))
            .Prepend(EachAsync(BetweenLooks, TellAsync, stoppingToken))
            .Append(EachAsync(BetweenGateRounds, GatesAsync, stoppingToken)));

    private async Task EachAsync(TimeSpan pause, Func<CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(pause, clock);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(cancellation);
                await work(cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogFailed(error);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Looking after the alerts and campaigns failed; it is tried again in a moment")]
    private partial void LogFailed(Exception error);
}
