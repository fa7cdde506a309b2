namespace ProdShift.Core.Monitoring;

/// <summary>
/// Jobs of one kind that ended within one UTC hour: same workflow, stage, site, entry (CE), input storage and outcome.
/// A name is empty where the source does not tell it.
/// </summary>
public sealed record Tally(
    int Workflow, int Stage, string Site, string Entry, string Storage, Outcome Outcome, DateTimeOffset Hour, int Count);

/// <summary>How a job ended: its kind, and the jobscript's exit code where the kind is a jobscript error.</summary>
public readonly record struct Outcome(OutcomeKind Kind, int ExitCode = 0)
{
    public bool Failed => Kind is not OutcomeKind.Succeeded;
}

/// <summary>
/// Succeeded: the job finished (also one that found no file to process). Aborted: before or around the jobscript, also by a
/// signal (justIN loses exit codes over 127). Stalled: its heartbeat or the batch system lost it. UploadFailed: the jobscript
/// ended well, its output did not arrive.
/// </summary>
public enum OutcomeKind
{
    Succeeded,
    JobscriptError,
    Aborted,
    Stalled,
    UploadFailed,
}
