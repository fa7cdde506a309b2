namespace ProdShift.Core.Monitoring;

/// <summary>
/// What one source said at one moment, in our words: every workflow of its campaigns, and the jobs that ended lately,
/// counted. <paramref name="Gaps"/> names what the source did not answer; a snapshot with gaps ends no alert.
/// </summary>
public sealed record Snapshot(
    string Source,
    DateTimeOffset TakenAt,
    IReadOnlyList<WorkflowStatus> Workflows,
    IReadOnlyList<Tally> Tallies,
    IReadOnlyList<string> Gaps);

/// <summary>
/// A workflow as its source shows it. Files are the input files of stage 1.
/// </summary>
public sealed record WorkflowStatus(
    int Campaign,
    int Id,
    string Description,
    WorkflowState State,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    int FilesProcessed,
    int FilesTotal)
{
    /// <summary>
    /// Null where the jobs were not asked for (the workflow ended and was read before, or never ran) or not readable.
    /// </summary>
    public JobTotals? Jobs { get; init; }

    /// <summary>The namespace of its output ("usertests" for tests); null where the source tells none.</summary>
    public string? Scope { get; init; }

    /// <summary>The query that chose its input files, cut to 2,000 characters; null where the source tells none.</summary>
    public string? Mql { get; init; }

    /// <summary>The newest pause that justIN itself made; null if it never did.</summary>
    public AutomaticPause? LastPause { get; init; }

    /// <summary>justIN ended the workflow because it had too many input files (event 109).</summary>
    public bool FailedWithTooManyFiles { get; init; }
}

/// <summary>justIN's workflow states (its schema); Unknown is a word that is not among them.</summary>
public enum WorkflowState
{
    Unknown,
    Draft,
    Submitted,
    Approved,
    Running,
    Paused,
    Checking,
    Finishing,
    Finished,
    Deleted,
}

public static class WorkflowStates
{
    /// <summary>Whether it was let run, and so may have had jobs: true for any state after Approved, Deleted among them.</summary>
    public static bool IsPastApproval(this WorkflowState state) =>
        state is not (WorkflowState.Unknown or WorkflowState.Draft or WorkflowState.Submitted or WorkflowState.Approved);
}

/// <summary>
/// A workflow's jobs from its start: distinct jobs that started, those of them that ended, and those whose jobscript ended with
/// exit code 0 (all, and among the ended). ExitCodes counts jobs by every other exit code that justIN recorded.
/// </summary>
public sealed record JobTotals(
    int Started, int Ended, int ExitZero, int ExitZeroEnded, IReadOnlyDictionary<int, int> ExitCodes);

/// <summary>
/// A pause by justIN itself (events 107 and 108). <paramref name="JobsStartedSince"/> tells that somebody restarted the
/// workflow after it: a paused workflow starts no job.
/// </summary>
public sealed record AutomaticPause(long EventId, DateTimeOffset At, PauseCause Cause, bool JobsStartedSince);

public enum PauseCause
{
    JobscriptErrors,
    NoneProcessed,
}
