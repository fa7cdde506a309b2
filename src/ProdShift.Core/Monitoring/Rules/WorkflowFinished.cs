using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>A workflow finished: its jobs, and how they ended. A notice, told once.</summary>
public static class WorkflowFinished
{
    public static IEnumerable<Finding> Check(Snapshot now, History history) =>
        from workflow in now.Workflows
        where workflow is { State: WorkflowState.Finished, FailedWithTooManyFiles: false }
            && !history.AlreadyEnded.Contains(workflow.Id)
        select new Finding(
            now.Source,
            RuleNames.WorkflowFinished,
            Key: Invariant($"{workflow.Id}"),
            Severity.Info,
            Invariant($"{Wording.Name(workflow)} finished{(workflow.Jobs is { } jobs ? ": " + HowEnded(jobs) : "")}"),
            workflow.Id,
            Campaign: workflow.Campaign,
            Why: WhyText.OfWorkflow(workflow));

    private static string HowEnded(JobTotals jobs) =>
        jobs.Started == 0
            ? "no job"
            : Invariant($"{Wording.Jobs(jobs.Started)}, {jobs.ExitZero} with exit code 0 ")
                + Invariant($"({Wording.Percent(jobs.ExitZeroEnded, jobs.Ended)}){OtherCodes(jobs)}");

    private static string OtherCodes(JobTotals jobs) => Wording.ExitCodes(jobs) is { Length: > 0 } codes ? $", {codes}" : "";
}
