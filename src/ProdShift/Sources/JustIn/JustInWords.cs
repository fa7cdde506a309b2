using ProdShift.Core.Monitoring;

namespace ProdShift.Sources.JustIn;

/// <summary>justIN's rows in our words.</summary>
internal static class JustInWords
{
    public static WorkflowStatus ToStatus(this WorkflowRow row, int campaign) => new(
        campaign,
        row.WorkflowId,
        row.Description ?? "",
        StateOf(row.State),
        row.StartTime,
        row.FinishTime,
        row.FilesProcessed ?? 0,
        row.FilesTotal ?? 0);

    public static bool HasEnded(this WorkflowRow row) => StateOf(row.State) is WorkflowState.Finished or WorkflowState.Deleted;

    /// <summary>False for a workflow that can have no job: not yet running, or deleted before it ever ran.</summary>
    public static bool MayHaveJobs(this WorkflowRow row) => row.StartTime is not null || StateOf(row.State)
        is not (WorkflowState.Draft or WorkflowState.Submitted or WorkflowState.Approved or WorkflowState.Deleted);

    private static WorkflowState StateOf(string word) => word switch
    {
        "draft" => WorkflowState.Draft,
        "submitted" => WorkflowState.Submitted,
        "approved" => WorkflowState.Approved,
        "running" => WorkflowState.Running,
        "paused" => WorkflowState.Paused,
        "checking" => WorkflowState.Checking,
        "finishing" => WorkflowState.Finishing,
        "finished" => WorkflowState.Finished,
        "deleted" => WorkflowState.Deleted,
        _ => WorkflowState.Unknown,
    };
}
