using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Campaigns;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Core.Freezes;
using ProdShift.Core.Monitoring;
using ProdShift.ExitCodes;
using ProdShift.Outbox;
using ProdShift.Replay;
using ProdShift.Roles;
using ProdShift.Sources;
using ProdShift.Storage;

namespace ProdShift.Monitoring;

/// <summary>One source's part of a check: ask it, judge the answer, store it with the alerts and what is said of them.</summary>
internal sealed partial class SourceCheck(
    MonitoringStore store,
    AlertStore alerts,
    Database database,
    ErrorBook errors,
    UserNames names,
    CampaignGates gates,
    IOptions<MonitoringOptions> options,
    IOptions<SlackOptions> slack,
    TimeProvider clock,
    ILogger<SourceCheck> logger)
{
    public async Task<SourceOutcome> RunAsync(IMonitorSource source, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var windowStart = now.AddHours(-options.Value.WindowHours);
        var memory = await KnownAsync(await store.MemoryAsync(source.Name, windowStart, cancellation), cancellation);
        var result = await PollAsync(source, new(now, windowStart, memory.AlreadyRead), cancellation);
        var shown = result.Snapshot is { } answer ? WithRemembered(answer, memory) : null;
        var findings = Judge(source.Name, shown, result.Error, memory);
        var sight = result.Snapshot is { } seen
            ? new Sight(result.Error is null, seen.Workflows.Select(workflow => workflow.Id).ToHashSet())
            : Sight.Nothing;
        await database.WriteAsync(
            transaction =>
            {
                if (result.Snapshot is { } snapshot)
                {
                    var first = FirstSeen.Of(snapshot, source.Campaigns, memory.CampaignsSeen, sight.Complete);
                    MonitoringStore.Save(transaction, snapshot, first.Campaigns, memory, windowStart);
                    OutboxStore.Add(transaction, first.Tell(slack.Value.Channels.Shift), now);
                }
                var seenByCheck = new SeenByCheck(source.Name, now, shown, result.Error, memory.AlreadyRead, windowStart);
                ReplayRecorder.Record(transaction, seenByCheck, TimeSpan.FromDays(options.Value.ReplayDays));
                return alerts.Settle(transaction, source.Name, findings, sight, clock.GetUtcNow());
            },
            cancellation);
        return new(source.Name, result.Error, result.Snapshot?.Workflows.Count ?? 0, findings);
    }

    /// <summary>A source whose class fails in an unforeseen way must not take the others with it.</summary>
    private async Task<PollResult> PollAsync(IMonitorSource source, PollRequest request, CancellationToken cancellation)
    {
        try
        {
            var result = await source.PollAsync(request, cancellation);
            if (result.Error is not null)
                LogFailed(source.Name, result.Error);
            return result;
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogUnforeseen(error, source.Name);
            return new(null, "asking it failed in an unforeseen way; the bot's log has the details");
        }
    }

    /// <summary>
    /// With what people know and decided. Findings are plain text, so who asked for a freeze stands in them by name.
    /// </summary>
    private async Task<SourceMemory> KnownAsync(SourceMemory memory, CancellationToken cancellation)
    {
        var freezes = new List<Freeze>();
        foreach (var freeze in memory.History.Freezes)
        {
            var by = freeze.ByRule ? $"the rule {freeze.By}" : await names.OfAsync(freeze.By, cancellation);
            freezes.Add(freeze with { By = by });
        }
        return memory with
        {
            History = memory.History with
            {
                Freezes = freezes,
                Errors = await errors.ReadAsync(cancellation),
                Gates = await gates.ReadAsync(cancellation),
            },
        };
    }

    /// <summary>The rules are shown the jobs of ended workflows, too, which are not asked for again.</summary>
    private static Snapshot WithRemembered(Snapshot snapshot, SourceMemory memory) => snapshot with
    {
        Tallies =
        [
            .. snapshot.Tallies,
            .. memory.EndedTallies.Where(tally => memory.AlreadyRead.Contains(tally.Workflow)),
        ],
    };

    private IReadOnlyList<Finding> Judge(string source, Snapshot? snapshot, string? error, SourceMemory memory)
    {
        var ended = snapshot is null ? [] : snapshot.Workflows
            .Where(workflow => workflow.State == WorkflowState.Finished && !memory.CampaignsSeen.Contains(workflow.Campaign))
            .Select(workflow => workflow.Id);
        return Judgement.Of(
            source,
            snapshot,
            error,
            memory.History with { AlreadyEnded = memory.History.AlreadyEnded.Union(ended).ToHashSet() },
            memory.AlreadyRead,
            options.Value.Rules with { WindowHours = options.Value.WindowHours });
    }

    [LoggerMessage(LogLevel.Warning, "Source {Source}: {Reason}")]
    private partial void LogFailed(string source, string reason);

    [LoggerMessage(LogLevel.Error, "Source {Source} failed in an unforeseen way")]
    private partial void LogUnforeseen(Exception error, string source);
}

/// <summary>What came of asking one source; Error is null if it answered in full.</summary>
internal sealed record SourceOutcome(string Name, string? Error, int Workflows, IReadOnlyList<Finding> Findings);
