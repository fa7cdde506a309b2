using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>A workflow as justIN shows it. Scope and query are null where it tells none.</summary>
public sealed record SeenWorkflow(int Id, WorkflowState State, string? Scope, string? Mql, DateTimeOffset? StartedAt)
{
    /// <summary>It processes no more files by itself: another workflow may take its place.</summary>
    public bool IsOver => State is WorkflowState.Paused or WorkflowState.Finished or WorkflowState.Deleted;

    /// <summary>It is, or was, one that processes files; a draft is not submitted yet.</summary>
    public bool WasSubmitted => State is not (WorkflowState.Unknown or WorkflowState.Draft or WorkflowState.Deleted);
}
