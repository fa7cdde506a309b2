using System.Text.Json;
using ProdShift.Core.Monitoring;

namespace ProdShift.Monitoring;

/// <summary>A row of workflow_total: a workflow as one check found it.</summary>
internal sealed record WorkflowRow(
    long Workflow,
    long Campaign,
    string Description,
    string State,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    long FilesProcessed,
    long FilesTotal,
    long? JobsStarted,
    long? JobsEnded,
    long? JobsExitZero,
    long? JobsExitZeroEnded,
    string? ExitCodes,
    long? LastPause,
    long Final)
{
    /// <summary>The jobs were read after the workflow ended, so they are never asked for again.</summary>
    public bool JobsFinal => Final == 1;

    /// <summary>
    /// What to store of a workflow. Where its jobs were not asked for, the numbers stay those of the row before; they are final
    /// once they were read after the workflow's end.
    /// </summary>
    public static WorkflowRow Of(WorkflowStatus now, WorkflowRow? before, DateTimeOffset checkedAt)
    {
        var ended = now.State == WorkflowState.Finished;
        var row = new WorkflowRow(
            now.Id,
            now.Campaign,
            now.Description,
            now.State.ToString(),
            now.StartedAt,
            now.FinishedAt,
            now.FilesProcessed,
            now.FilesTotal,
            before?.JobsStarted,
            before?.JobsEnded,
            before?.JobsExitZero,
            before?.JobsExitZeroEnded,
            before?.ExitCodes,
            PauseBefore(now, checkedAt) ?? before?.LastPause,
            ended && (now.Jobs is not null || before is { JobsFinal: true }) ? 1 : 0);
        return now.Jobs is not { } jobs
            ? row
            : row with
            {
                JobsStarted = jobs.Started,
                JobsEnded = jobs.Ended,
                JobsExitZero = jobs.ExitZero,
                JobsExitZeroEnded = jobs.ExitZeroEnded,
                ExitCodes = JsonSerializer.Serialize(
                    new SortedDictionary<int, int>(jobs.ExitCodes.ToDictionary()),
                    MonitoringJson.Default.SortedDictionaryInt32Int32),
            };
    }

    /// <summary>A pause that happened while the check was asking is left for the next: the state may be older than it.</summary>
    private static long? PauseBefore(WorkflowStatus now, DateTimeOffset checkedAt) =>
        now.LastPause is { } pause && pause.At < checkedAt ? pause.EventId : null;
}
