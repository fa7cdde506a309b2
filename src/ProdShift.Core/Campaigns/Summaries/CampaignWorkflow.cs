using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>
/// A workflow of a campaign, with its jobs' numbers from its start, as the checks know it. <paramref name="FirstSeenAt"/> is the
/// first check that saw it; <paramref name="JobsFinal"/> says that its jobs were read after it ended.
/// </summary>
public sealed record CampaignWorkflow(string Source, WorkflowStatus Status, DateTimeOffset FirstSeenAt, bool JobsFinal)
{
    public int Id => Status.Id;

    public bool IsFinished => Status.State == WorkflowState.Finished;

    /// <summary>A draft is nothing yet, and a deleted one nothing any more.</summary>
    public bool Counts => Status.State is not (WorkflowState.Draft or WorkflowState.Deleted);

    /// <summary>Whether it had not finished at a moment yet, as far as its source or the checks know.</summary>
    public bool IsOfTimeFrom(DateTimeOffset moment) => !IsFinished || (Status.FinishedAt ?? FirstSeenAt) >= moment;
}
