using ProdShift.Core.Campaigns;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// A test workflow of more jobs than a test needs (the shifter tutorial: about 10), told from half as many again. Its input files
/// count, where the source names them: each is a job, and those tried again are no more of a test.
/// </summary>
public static class ManyTestJobs
{
    private const double Tolerance = 1.5;

    public static IEnumerable<Finding> Check(Snapshot now, History history) =>
        from gated in GatedWorkflow.All(now, history)
        where gated.IsActive
            && gated.Gate is { Runs: StepRuns.Tests, TestJobs: > 0 }
            && Scopes.IsProduction(gated.Workflow.Scope) == false
            && Jobs(gated.Workflow) >= Tolerance * gated.Gate.TestJobs
        select gated.Find(
            RuleNames.ManyTestJobs,
            Severity.Warning,
            Invariant($"{gated.Name} has {Jobs(gated.Workflow)} test jobs{Started(gated.Workflow)}; about {gated.Gate.TestJobs} are ")
                + $"enough for {gated.Place}, so that the answer comes fast. "
                + Invariant($"Pause workflow {gated.Workflow.Id} in justIN if that many were not meant."));

    private static int Jobs(WorkflowStatus workflow) =>
        workflow.FilesTotal > 0 ? workflow.FilesTotal : workflow.Jobs?.Started ?? 0;

    private static string Started(WorkflowStatus workflow) =>
        workflow is { FilesTotal: > 0, Jobs: { } jobs } ? Invariant($" to do ({jobs.Started} started so far)") : "";
}
