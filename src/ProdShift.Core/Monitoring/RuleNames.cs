namespace ProdShift.Core.Monitoring;

/// <summary>The names of the rules, as scripts and silences know them. They never change.</summary>
public static class RuleNames
{
    public const string PausedWorkflow = "paused-workflow";
    public const string SiteFailures = "site-failures";
    public const string StorageFailures = "storage-failures";
    public const string StalledJobs = "stalled-jobs";
    public const string AbortedJobs = "aborted-jobs";
    public const string UploadFailures = "upload-failures";
    public const string WorkflowFailures = "workflow-failures";
    public const string WorkflowFinished = "workflow-finished";
    public const string FilesMissing = "files-missing";
    public const string WorkflowFailed = "workflow-failed";
    public const string SourceUnreachable = "source-unreachable";
    public const string CentralOutage = "central-outage";
    public const string SubmittedInFreeze = "submitted-in-freeze";
    public const string UnsignedProduction = "unsigned-production";
    public const string MayBeUnsigned = "may-be-unsigned";
    public const string RanUnsigned = "ran-unsigned";
    public const string UsertestsInProduction = "usertests-in-production";
    public const string ManyTestJobs = "many-test-jobs";
    public const string SubmittedWhileWaiting = "submitted-while-waiting";
    public const string HeartbeatMissing = "heartbeat-missing";
}
