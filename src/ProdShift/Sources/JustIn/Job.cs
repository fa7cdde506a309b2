using ProdShift.Core.Monitoring;

namespace ProdShift.Sources.JustIn;

/// <summary>
/// What the events tell of one job. They may come in any order, twice, and end the job more than once: the last end counts
/// (by event id), but a jobscript error that justIN recorded (309) is never undone by what the wrapper says later.
/// </summary>
internal sealed class Job
{
    private long _end;
    private long _error;
    private long _file;

    public bool Started { get; private set; }

    public bool ExitZero => Outputting && _error == 0;

    /// <summary>The exit code of event 309; null without one.</summary>
    public int? ExitCode { get; private set; }

    public Outcome? End { get; private set; }

    public DateTimeOffset EndedAt { get; private set; }

    public int Stage { get; private set; }

    public string Site { get; private set; } = "";

    public string Entry { get; private set; } = "";

    public string Storage { get; private set; } = "";

    private bool Outputting { get; set; }

    public void Add(JobStep step, EventRow row, Names names)
    {
        Stage = row.StageId > 0 ? row.StageId : Stage;
        Site = row.SiteName is null ? Site : names.Keep(row.SiteName);
        Entry = row.EntryName is null ? Entry : names.Keep(row.EntryName);
        Started |= step is JobStep.Started;
        Outputting |= step is JobStep.Outputting;
        if (step is JobStep.FileAllocated)
            AddFile(row, names);
        else if (step is JobStep.ScriptError)
            AddError(row);
        else if (EndOf(step, row.JobscriptExit ?? 0) is { } outcome && row.EventId >= _end && _error == 0)
            (_end, End, EndedAt) = (row.EventId, outcome, row.At);
    }

    private static Outcome? EndOf(JobStep step, int exitCode) => step switch
    {
        JobStep.Finished => new(OutcomeKind.Succeeded),
        JobStep.Stalled => new(OutcomeKind.Stalled),
        JobStep.Aborted => new(OutcomeKind.Aborted),
        JobStep.LateAbort or JobStep.UploadFailed when exitCode != 0 => new(OutcomeKind.JobscriptError, exitCode),
        JobStep.LateAbort => new(OutcomeKind.Aborted),
        JobStep.UploadFailed => new(OutcomeKind.UploadFailed),
        _ => null,
    };

    private void AddError(EventRow row)
    {
        if (row.EventId < _error)
            return;
        _error = row.EventId;
        ExitCode = row.JobscriptExit ?? 0;
        (End, EndedAt) = (new Outcome(OutcomeKind.JobscriptError, ExitCode.Value), row.At);
    }

    private void AddFile(EventRow row, Names names)
    {
        if (row.EventId < _file || row.RseName is null)
            return;
        _file = row.EventId;
        Storage = names.Keep(row.RseName);
    }
}
