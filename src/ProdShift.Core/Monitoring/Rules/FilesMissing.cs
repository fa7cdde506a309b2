using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>A workflow finished although some of its input files were not processed.</summary>
public static class FilesMissing
{
    public static IEnumerable<Finding> Check(Snapshot now, History history) =>
        from workflow in now.Workflows
        where workflow is { State: WorkflowState.Finished, FailedWithTooManyFiles: false }
            && workflow.FilesProcessed < workflow.FilesTotal
            && !history.AlreadyEnded.Contains(workflow.Id)
        let missing = workflow.FilesTotal - workflow.FilesProcessed
        select new Finding(
            now.Source,
            RuleNames.FilesMissing,
            Key: Invariant($"{workflow.Id}"),
            Severity.Warning,
            Invariant($"{Wording.Name(workflow)} finished with {missing} of {workflow.FilesTotal} input files not processed"),
            workflow.Id,
            Campaign: workflow.Campaign,
            Why: WhyText.OfWorkflow(workflow));
}
