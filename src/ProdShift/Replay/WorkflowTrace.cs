using ProdShift.Core.Monitoring;

namespace ProdShift.Replay;

/// <summary>
/// A row of replay_workflow: what the rules saw of a workflow and workflow_total does not tell. Numbers as SQLite has them.
/// </summary>
internal sealed record WorkflowTrace
{
    public long Workflow { get; init; }

    public long Present { get; init; }

    public long JobsRead { get; init; }

    public long? PauseEvent { get; init; }

    public DateTimeOffset? PauseAt { get; init; }

    public string? PauseCause { get; init; }

    public long PauseRestarted { get; init; }

    public long TooManyFiles { get; init; }

    public bool HasJobs => Present == 1 && JobsRead == 1;

    public AutomaticPause? Pause => PauseEvent is { } id && PauseAt is { } at && PauseCause is { } cause
        ? new(id, at, Enum.Parse<PauseCause>(cause), PauseRestarted == 1)
        : null;

    public static WorkflowTrace Of(WorkflowStatus now, bool readBefore) => new()
    {
        Workflow = now.Id,
        Present = 1,
        JobsRead = now.Jobs is not null || readBefore ? 1 : 0,
        PauseEvent = now.LastPause?.EventId,
        PauseAt = now.LastPause is { } pause ? DateTimeOffset.FromUnixTimeMilliseconds(pause.At.ToUnixTimeMilliseconds()) : null,
        PauseCause = now.LastPause?.Cause.ToString(),
        PauseRestarted = now.LastPause is { JobsStartedSince: true } ? 1 : 0,
        TooManyFiles = now.FailedWithTooManyFiles ? 1 : 0,
    };
}
