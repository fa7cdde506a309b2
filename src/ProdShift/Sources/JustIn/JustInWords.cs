using ProdShift.Core.Monitoring;

namespace ProdShift.Sources.JustIn;

/// <summary>justIN's rows in our words.</summary>
internal static class JustInWords
{
    private const int LongestMql = 2_000;

    public static WorkflowStatus ToStatus(this WorkflowRow row, int campaign) => new(
        campaign,
        row.WorkflowId,
        row.Description ?? "",
        StateOf(row.State),
        row.StartTime,
        row.FinishTime,
        row.FilesProcessed ?? 0,
        row.FilesTotal ?? 0)
    {
        Scope = row.ScopeName is { Length: > 0 } scope ? scope : null,
        Mql = row.Mql is { Length: > 0 } mql ? Cut(mql) : null,
    };

    public static bool HasEnded(this WorkflowRow row) => StateOf(row.State) is WorkflowState.Finished or WorkflowState.Deleted;

    /// <summary>False for a workflow that can have no job: not yet running, or deleted before it ever ran.</summary>
    public static bool MayHaveJobs(this WorkflowRow row) => row.StartTime is not null || StateOf(row.State)
        is not (WorkflowState.Draft or WorkflowState.Submitted or WorkflowState.Approved or WorkflowState.Deleted);

    /// <summary>No half of a pair of UTF-16 units may remain: it could not be stored.</summary>
    private static string Cut(string mql)
    {
        if (mql.Length <= LongestMql)
            return mql;
        return mql[..(char.IsHighSurrogate(mql[LongestMql - 1]) ? LongestMql - 1 : LongestMql)];
    }

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
