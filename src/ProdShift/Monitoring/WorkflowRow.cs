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
    /// <summary>Its columns of workflow_total, called t, in the order of its parameters.</summary>
    public const string Columns =
        """
        t.workflow AS Workflow, t.campaign AS Campaign, t.description AS Description, t.state AS State,
        t.started_at AS StartedAt, t.finished_at AS FinishedAt, t.files_processed AS FilesProcessed,
        t.files_total AS FilesTotal, t.jobs_started AS JobsStarted, t.jobs_ended AS JobsEnded,
        t.jobs_exit_zero AS JobsExitZero, t.jobs_exit_zero_ended AS JobsExitZeroEnded,
        t.exit_codes AS ExitCodes, t.last_pause AS LastPause, t.jobs_final AS Final
        """;

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

    /// <summary>
    /// The workflow again, but for what the row does not tell of its pauses; Jobs is null where none were ever read.
    /// </summary>
    public WorkflowStatus ToStatus() => new(
        (int)Campaign,
        (int)Workflow,
        Description,
        Enum.Parse<WorkflowState>(State),
        StartedAt,
        FinishedAt,
        (int)FilesProcessed,
        (int)FilesTotal)
    {
        Jobs = Totals(),
    };

    private JobTotals? Totals() => JobsStarted is not { } started
        ? null
        : new((int)started, (int)(JobsEnded ?? 0), (int)(JobsExitZero ?? 0), (int)(JobsExitZeroEnded ?? 0), Codes());

    private SortedDictionary<int, int> Codes() => ExitCodes is null
        ? []
        : JsonSerializer.Deserialize(ExitCodes, MonitoringJson.Default.SortedDictionaryInt32Int32) ?? [];

    /// <summary>A pause that happened while the check was asking is left for the next: the state may be older than it.</summary>
    private static long? PauseBefore(WorkflowStatus now, DateTimeOffset checkedAt) =>
        now.LastPause is { } pause && pause.At < checkedAt ? pause.EventId : null;
}
