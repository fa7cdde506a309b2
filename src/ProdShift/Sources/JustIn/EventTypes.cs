using System.Collections.Frozen;

namespace ProdShift.Sources.JustIn;

/// <summary>
/// justIN's event types as far as they tell how a job fares, and what each means. Left out: 324, which repeats each 309;
/// 306 (never used), which names no workflow; 310 and 325, which are never sent.
/// </summary>
internal static class EventTypes
{
    public const string PausedNoneProcessed = "WORKFLOW_PAUSED_NONE_PROCESSED";
    public const string PausedJobscriptErrors = "WORKFLOW_PAUSED_JOBSCRIPT_ERROR";
    public const string TooManyFiles = "WORKFLOW_FAILED_TOO_MANY_FILES";
    public const string JobStarted = "JOB_STARTED";

    /// <summary>
    /// In the order to ask for: starts first, since they tell all stages and sites, and files last, so that each job seen to
    /// end has its file.
    /// </summary>
    public static readonly IReadOnlyList<KeyValuePair<string, JobStep>> Needed =
    [
        new(JobStarted, JobStep.Started),
        new("JOB_OUTPUTTING", JobStep.Outputting),
        new("JOB_SCRIPT_ERROR", JobStep.ScriptError),
        new("JOB_FINISHED", JobStep.Finished),
        new("JOB_STALLED_HEARTBEAT", JobStep.Stalled),
        new("JOB_STALLED_HTCONDOR", JobStep.Stalled),
        new("JOB_ABORTED", JobStep.Aborted),
        new("JOB_ABORT_RECORDING_RESULT", JobStep.Aborted),
        new("JOB_ABORT_CREATING_LOGS_TGZ", JobStep.UploadFailed),
        new("JOB_ABORT_METACAT_LOGS_CREATION", JobStep.UploadFailed),
        new("JOB_ABORT_METACAT_LOGS_REGISTRATION", JobStep.UploadFailed),
        new("JOB_ABORT_RUCIO_UPLOAD_LOGS", JobStep.UploadFailed),
        new("JOB_ABORT_WEBDAV_UPLOAD", JobStep.UploadFailed),
        new("JOB_ABORT_CREATING_METADATA", JobStep.UploadFailed),
        new("JOB_ABORT_METACAT_REGISTRATION", JobStep.UploadFailed),
        new("JOB_ABORT_RUCIO_UPLOAD_FILE", JobStep.UploadFailed),
        new("JOB_ABORT_METACAT_UPLOADED", JobStep.UploadFailed),
        new("JOB_ABORT_METACAT_CONFIRMED", JobStep.LateAbort),
        new("JOB_ABORT_CVMFS_CHECKS", JobStep.LateAbort),
        new("JOB_ABORT_RUCIO_SILENT_FAILURE", JobStep.UploadFailed),
        new("FILE_ALLOCATED", JobStep.FileAllocated),
    ];

    private static readonly FrozenDictionary<string, JobStep> Steps = Needed.ToFrozenDictionary();

    public static JobStep StepOf(string eventType) => Steps.GetValueOrDefault(eventType);
}

/// <summary>What an event tells of its job.</summary>
internal enum JobStep
{
    Nothing,
    Started,
    FileAllocated,

    /// <summary>The jobscript ended with 0: the only place where justIN says so.</summary>
    Outputting,

    /// <summary>The jobscript ended with the exit code of the event.</summary>
    ScriptError,
    Finished,
    Stalled,

    /// <summary>Its exit code means nothing: 307, and 312, which takes the place of an exit code over 127.</summary>
    Aborted,

    /// <summary>322 and 323: an abort, or a jobscript error where the event has an exit code.</summary>
    LateAbort,

    /// <summary>313 to 321 and 328: the upload failed, or the jobscript did where the event has an exit code.</summary>
    UploadFailed,
}
