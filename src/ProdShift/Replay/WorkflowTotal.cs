using ProdShift.Core.Monitoring;
using ProdShift.Monitoring;

namespace ProdShift.Replay;

/// <summary>A workflow as a check stored it, and when that was.</summary>
internal sealed record WorkflowTotal(DateTimeOffset CheckedAt, WorkflowRow Row)
{
    /// <summary>With what the row does not tell, and without jobs where the rules were shown none.</summary>
    public WorkflowStatus ToStatus(WorkflowTrace trace)
    {
        var status = Row.ToStatus();
        return status with
        {
            Jobs = trace.HasJobs ? status.Jobs : null,
            LastPause = trace.Pause,
            FailedWithTooManyFiles = trace.TooManyFiles == 1,
        };
    }
}
