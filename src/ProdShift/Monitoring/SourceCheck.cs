using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Core.Freezes;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;
using ProdShift.Outbox;
using ProdShift.Roles;
using ProdShift.Sources;
using ProdShift.Storage;

namespace ProdShift.Monitoring;

/// <summary>One source's part of a check: ask it, judge the answer, store it with the alerts and what is said of them.</summary>
internal sealed partial class SourceCheck(
    MonitoringStore store,
    AlertStore alerts,
    Database database,
    UserNames names,
    IOptions<MonitoringOptions> options,
    IOptions<SlackOptions> slack,
    TimeProvider clock,
    ILogger<SourceCheck> logger)
{
    public async Task<SourceOutcome> RunAsync(IMonitorSource source, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var windowStart = now.AddHours(-options.Value.WindowHours);
        var memory = await NamedAsync(await store.MemoryAsync(source.Name, windowStart, cancellation), cancellation);
        var result = await PollAsync(source, new(now, windowStart, memory.AlreadyRead), cancellation);
        var findings = Judge(source.Name, result, memory);
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

    /// <summary>Findings are plain text, so who asked for a freeze stands in them by name.</summary>
    private async Task<SourceMemory> NamedAsync(SourceMemory memory, CancellationToken cancellation)
    {
        var freezes = new List<Freeze>();
        foreach (var freeze in memory.History.Freezes)
        {
            var by = freeze.ByRule ? $"the rule {freeze.By}" : await names.OfAsync(freeze.By, cancellation);
            freezes.Add(freeze with { By = by });
        }
        return memory with { History = memory.History with { Freezes = freezes } };
    }

    private IReadOnlyList<Finding> Judge(string source, PollResult result, SourceMemory memory)
    {
        Finding[] unreachable = result.Error is null ? [] : [SourceUnreachable.Finding(source, result.Error)];
        if (result.Snapshot is not { } snapshot)
            return unreachable;
        var remembered = memory.EndedTallies.Where(tally => memory.AlreadyRead.Contains(tally.Workflow));
        var history = snapshot.Workflows
            .Where(workflow => workflow.State == WorkflowState.Finished && !memory.CampaignsSeen.Contains(workflow.Campaign))
            .Select(workflow => workflow.Id);
        var findings = RuleBook.Check(
            snapshot with { Tallies = [.. snapshot.Tallies, .. remembered] },
            memory.History with { AlreadyEnded = memory.History.AlreadyEnded.Union(history).ToHashSet() },
            options.Value.Rules with { WindowHours = options.Value.WindowHours });
        return
        [
            .. findings.Where(finding => !StillUnread(finding, snapshot, memory) && !Unsure(finding, result)),
            .. unreachable,
        ];
    }

    /// <summary>A finish is told once, so it waits until its numbers could be read.</summary>
    private static bool StillUnread(Finding finding, Snapshot snapshot, SourceMemory memory) =>
        finding is { Rule: RuleNames.WorkflowFinished, Workflow: { } id }
        && !memory.AlreadyRead.Contains(id)
        && snapshot.Workflows.Any(workflow => workflow.Id == id && workflow.Jobs is null);

    /// <summary>In an answer with gaps the events may be missing that tell a pause by justIN from one by a person.</summary>
    private static bool Unsure(Finding finding, PollResult result) =>
        finding is { Rule: RuleNames.PausedWorkflow, Severity: Severity.Info } && result.Error is not null;

    [LoggerMessage(LogLevel.Warning, "Source {Source}: {Reason}")]
    private partial void LogFailed(string source, string reason);

    [LoggerMessage(LogLevel.Error, "Source {Source} failed in an unforeseen way")]
    private partial void LogUnforeseen(Exception error, string source);
}

/// <summary>What came of asking one source; Error is null if it answered in full.</summary>
internal sealed record SourceOutcome(string Name, string? Error, int Workflows, IReadOnlyList<Finding> Findings);
