using System.Text.Json;
using ProdShift.Core.Monitoring;
using ProdShift.Monitoring;

namespace ProdShift.Replay;

/// <summary>A row of workflow_total, as replays read it.</summary>
internal sealed record WorkflowTotal
{
    public long Workflow { get; init; }

    public DateTimeOffset CheckedAt { get; init; }

    public long Campaign { get; init; }

    public string Description { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public long FilesProcessed { get; init; }

    public long FilesTotal { get; init; }

    public long? JobsStarted { get; init; }

    public long? JobsEnded { get; init; }

    public long? JobsExitZero { get; init; }

    public long? JobsExitZeroEnded { get; init; }

    public string? ExitCodes { get; init; }

    public long? LastPause { get; init; }

    public WorkflowStatus ToStatus(WorkflowTrace trace) => new(
        (int)Campaign,
        (int)Workflow,
        Description,
        Enum.Parse<WorkflowState>(State),
        StartedAt,
        FinishedAt,
        (int)FilesProcessed,
        (int)FilesTotal)
    {
        Jobs = trace.HasJobs ? Jobs() : null,
        LastPause = trace.Pause,
        FailedWithTooManyFiles = trace.TooManyFiles == 1,
    };

    private JobTotals? Jobs() => JobsStarted is not { } started
        ? null
        : new((int)started, (int)(JobsEnded ?? 0), (int)(JobsExitZero ?? 0), (int)(JobsExitZeroEnded ?? 0), Codes());

    private SortedDictionary<int, int> Codes() => ExitCodes is null
        ? []
        : JsonSerializer.Deserialize(ExitCodes, MonitoringJson.Default.SortedDictionaryInt32Int32) ?? [];
}
