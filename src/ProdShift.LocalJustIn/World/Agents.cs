namespace ProdShift.LocalJustIn.World;

/// <summary>
/// justIN's own doings: every ten minutes jobs are submitted for files that wait; every minute a workflow that fails too much is
/// paused, and one that has nothing left to do is finished.
/// </summary>
internal sealed class Agents(Timeline time, EventLog log, JobLife jobs, Chance chance)
{
    private const int SubmissionsPerHour = 6;
    private static readonly TimeSpan Closing = TimeSpan.FromMinutes(10);

    public void LookAfter(Workflow workflow)
    {
        time.Every(TimeSpan.FromHours(1) / SubmissionsPerHour, () => SubmitJobs(workflow));
        time.Every(TimeSpan.FromMinutes(1), () => Find(workflow));
    }

    private void SubmitJobs(Workflow workflow)
    {
        if (workflow.State != WorkflowState.Running)
            return;
        var wanted = (int)Math.Round(workflow.Plan.PerHour * chance.Between(0.6, 1.4) / SubmissionsPerHour);
        for (var left = Math.Min(wanted, workflow.Waiting.Count - workflow.Submitted); left > 0; left--)
            jobs.Submit(workflow);
    }

    private void Find(Workflow workflow)
    {
        if (workflow.State != WorkflowState.Running)
            return;
        if (workflow.HasTooManyErrors(time.Now))
        {
            workflow.State = WorkflowState.Paused;
            log.OfWorkflow(workflow, "WORKFLOW_PAUSED_JOBSCRIPT_ERROR");
        }
        else if (workflow.Drained)
        {
            workflow.State = WorkflowState.Finishing;
            time.After(Closing, () => Finish(workflow));
        }
    }

    private void Finish(Workflow workflow)
    {
        if (workflow.State != WorkflowState.Finishing)
            return;
        workflow.State = WorkflowState.Finished;
        workflow.FinishedAt = time.Now;
    }
}
