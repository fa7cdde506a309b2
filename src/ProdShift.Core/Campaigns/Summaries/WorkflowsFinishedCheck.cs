using static System.FormattableString;

namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>
/// Every workflow has finished and its jobs were read since, and every row of the plan has its workflow. Without a plan nobody but
/// a person can say whether more are to come.
/// </summary>
public static class WorkflowsFinishedCheck
{
    private const string NoPlan = "the plan has no row for it, so a person has to say that no more are to come";

    /// <param name="phase">The phase that is asked about.</param>
    /// <param name="workflows">Its workflows (<see cref="Phases"/>).</param>
    /// <param name="planned">The rows of the plan for it, with the workflow of each.</param>
    /// <param name="eventsPerJob">For the numbers; null if nobody said so.</param>
    public static CheckOutcome Of(
        StepRuns phase,
        IReadOnlyList<CampaignWorkflow> workflows,
        IReadOnlyList<(int Row, int? Workflow)> planned,
        long? eventsPerJob)
    {
        if (workflows.Count == 0)
            return new("", ["no workflow of it was seen yet"]);
        var known = workflows.Select(workflow => workflow.Id).ToHashSet();
        return new(
            SummaryText.Evidence(PhaseSummary.Of(phase, workflows, eventsPerJob)),
            [
                .. workflows.Select(WhatIsMissing).OfType<string>(),
                .. planned.Count == 0 ? [NoPlan] : Array.Empty<string>(),
                .. planned.Where(row => row.Workflow is null || !known.Contains(row.Workflow.Value)).Select(WhatIsMissing),
            ]);
    }

    private static string? WhatIsMissing(CampaignWorkflow workflow)
    {
        if (!workflow.IsFinished)
            return Invariant($"workflow {workflow.Id} is {workflow.Status.State.ToString().ToLowerInvariant()}");
        return workflow.JobsFinal ? null : Invariant($"the jobs of workflow {workflow.Id} were not read since it finished");
    }

    private static string WhatIsMissing((int Row, int? Workflow) row) => row.Workflow is { } workflow
        ? Invariant($"row {row.Row} of the plan: workflow {workflow} is not in justIN's list")
        : Invariant($"row {row.Row} of the plan has no workflow yet");
}
