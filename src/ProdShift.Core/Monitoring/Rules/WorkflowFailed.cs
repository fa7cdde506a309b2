using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>justIN ended a workflow for too many input files (event 109), and shows it as finished.</summary>
public static class WorkflowFailed
{
    public static IEnumerable<Finding> Check(Snapshot now, History history) =>
        from workflow in now.Workflows
        where workflow.FailedWithTooManyFiles && !history.AlreadyEnded.Contains(workflow.Id)
        select new Finding(
            now.Source,
            RuleNames.WorkflowFailed,
            Key: Invariant($"{workflow.Id}"),
            Severity.Critical,
            Invariant($"{Wording.Name(workflow)} failed: it has too many input files, so justIN ended it. ")
                + "justIN shows it as finished. It must be submitted again in smaller parts.",
            workflow.Id,
            Campaign: workflow.Campaign,
            Why: WhyText.OfWorkflow(workflow, "justIN's event 109: too many input files"));
}
