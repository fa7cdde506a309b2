using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Configuration;
using ProdShift.Outbox;
using ProdShift.Sources;
using ProdShift.Storage;

namespace ProdShift.Monitoring;

/// <summary>A whole check: every source apart from the others, then one line in the shift channel. One check at a time.</summary>
internal sealed partial class CheckRunner(
    IEnumerable<IMonitorSource> sources,
    SourceCheck sourceCheck,
    AlertStore alerts,
    Database database,
    IEnumerable<ICheckFollower> followers,
    IOptions<SlackOptions> slack,
    TimeProvider clock,
    ILogger<CheckRunner> logger) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public bool Running => _one.CurrentCount == 0;

    public async Task<CheckReport> RunAsync(CheckTrigger trigger, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var started = clock.GetUtcNow();
            var outcomes = await Task.WhenAll(sources.Select(source => sourceCheck.RunAsync(source, cancellation)));
            await StoreAsync(trigger, started, outcomes, cancellation);
            var report = new CheckReport(
                started,
                [.. outcomes.Select(outcome => new SourceReport(outcome.Name, outcome.Error is null, outcome.Error))],
                [.. outcomes.SelectMany(outcome => outcome.Findings).Select(FindingReport.Of)]);
            foreach (var follower in followers)
                await follower.CheckedAsync(report, cancellation);
            LogDone(trigger, outcomes.Sum(outcome => outcome.Workflows), outcomes.Sum(outcome => outcome.Findings.Count));
            return report;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private Task StoreAsync(
        CheckTrigger trigger, DateTimeOffset started, IReadOnlyList<SourceOutcome> outcomes, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var now = clock.GetUtcNow();
                var id = Guid.CreateVersion7(now).ToString();
                transaction.Connection!.Execute(
                    "INSERT INTO check_run (id, trigger, started_at, finished_at) VALUES (@id, @trigger, @started, @now)",
                    new { id, trigger = trigger.ToString(), started, now },
                    transaction);
                transaction.Connection!.Execute(
                    "INSERT INTO source_check (check_id, source, ok, error, workflows) "
                    + "VALUES (@id, @Name, @Ok, @Error, @Workflows)",
                    outcomes.Select(
                        outcome => new { id, outcome.Name, Ok = outcome.Error is null, outcome.Error, outcome.Workflows }),
                    transaction);
                alerts.EndOrphans(transaction, [.. outcomes.Select(outcome => outcome.Name)], now);
                var open = OpenCount.Read(transaction);
                OutboxStore.Add(transaction, [CheckLine.Write(slack.Value.Channels.Shift, outcomes, open)], now);
                return id;
            },
            cancellation);

    [LoggerMessage(LogLevel.Information, "Check ({Trigger}) done: {Workflows} workflows, {Findings} findings")]
    private partial void LogDone(CheckTrigger trigger, int workflows, int findings);
}

/// <summary>What made a check run.</summary>
internal enum CheckTrigger
{
    Schedule,
    MadeUp,
    Command,
    CommandLine,
}

/// <summary>A feature that has something to look at after each check.</summary>
internal interface ICheckFollower
{
    Task CheckedAsync(CheckReport report, CancellationToken cancellation);
}
