namespace ProdShift.LocalJustIn.World;

/// <summary>
/// What becomes of a job: its last job state, the events when its jobscript ends and those when the job is over, its exit code
/// and how long the jobscript runs.
/// </summary>
internal sealed record Fate(string JobState, string[] AtEnd, string[] AtClose, TimeSpan Takes, int Exit = 0)
{
    private static readonly string[] Uploading = ["FILE_PROCESSED", "JOB_OUTPUTTING"];

    public bool Succeeds => JobState == "finished";

    public static Fate Finished(TimeSpan takes) => new("finished", Uploading, ["FILE_CREATED", "JOB_FINISHED"], takes);

    /// <summary>justIN logs one failure of a jobscript twice: when it is reported, and when the job's logs are saved.</summary>
    public static Fate JobscriptError(int exit, TimeSpan takes) =>
        new("jobscript_error", ["JOB_SCRIPT_ERROR"], ["JOB_ABORT_SCRIPT_ERROR"], takes, exit);

    /// <summary>An exit code above 127 does not fit into justIN's column: the job is aborted, and the code is lost.</summary>
    public static Fate KilledBySignal(TimeSpan takes) => new("aborted", [], ["JOB_ABORT_RECORDING_RESULT"], takes);

    /// <summary>No heartbeat for an hour after the job was last heard of.</summary>
    public static Fate Stalled(TimeSpan heardOf) =>
        new("stalled", [], ["JOB_STALLED_HEARTBEAT"], heardOf + TimeSpan.FromSeconds(3660));

    public static Fate UploadFailed(TimeSpan takes) =>
        new("outputting_failed", Uploading, ["JOB_ABORT_RUCIO_UPLOAD_FILE"], takes);
}
