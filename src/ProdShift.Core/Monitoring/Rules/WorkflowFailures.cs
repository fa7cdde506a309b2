using ProdShift.Core.ExitCodes;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// The jobs of a running workflow, or of one of its stages, fail since a few hours wherever they run, while those of others do
/// well. justIN pauses a workflow only where nearly all its jobs fail in the jobscript.
/// </summary>
public static class WorkflowFailures
{
    private static readonly string[] Attributes = [JobDiagnosis.Workflow, JobDiagnosis.Stage];

    public static IEnumerable<Finding> Check(
        Snapshot now, JobDiagnosis diagnosis, ErrorCatalogue errors, RuleBook.Settings settings)
    {
        var causes = diagnosis.News
            .Where(dated => !dated.InOutage && dated.Cause.Where.All(condition => Attributes.Contains(condition.Attribute)))
            .DistinctBy(WorkflowOf);
        return from dated in causes
               from workflow in now.Workflows
               where workflow.Id == WorkflowOf(dated) && workflow.State == WorkflowState.Running
               select Find(now, workflow, dated, errors, settings);
    }

    /// <summary>Of a workflow and of its stages the most certain is told.</summary>
    private static int WorkflowOf(DatedCause dated) => int.Parse(dated.Cause.Where[^1].Value.Split('/')[0], null);

    private static Finding Find(
        Snapshot now, WorkflowStatus workflow, DatedCause dated, ErrorCatalogue errors, RuleBook.Settings settings)
    {
        var (cause, from) = (dated.Cause, dated.From!.Value);
        int? stage = cause.Of(JobDiagnosis.Stage) is { } both ? int.Parse(both.Split('/')[1], null) : null;
        var jobs = now.Tallies.Where(tally =>
            tally.Workflow == workflow.Id && tally.Hour >= from && (stage is null || tally.Stage == stage)).ToList();
        var failures = jobs.Where(tally => tally.Outcome.Failed).ToList();
        var what = PlaceCause.OfWorkflow(jobs, errors);
        var hours = (int)(Window.FirstHour(now.TakenAt) - from).TotalHours;
        var ofStage = stage is null ? "" : Invariant($" in stage {stage}");
        return new(
            now.Source,
            RuleNames.WorkflowFailures,
            Key: stage is null ? Invariant($"{workflow.Id}") : Invariant($"{workflow.Id} stage {stage}"),
            2 * cause.Failed > cause.Total ? Severity.Critical : Severity.Warning,
            Invariant($"{Wording.Name(workflow)}: {cause.Failed} of {Wording.Jobs(cause.Total)}{ofStage} failed ")
                + Invariant($"in the last {hours} h wherever they ran, ")
                + $"{Wording.Percent(cause.ElsewhereFailed, cause.ElsewhereTotal)} of all other jobs. "
                + $"How they failed: {Wording.Outcomes(failures)}. {what.Words}",
            Workflow: workflow.Id,
            Campaign: workflow.Campaign,
            Why: WhyText.OfWorkflowJobs(jobs, failures, errors, settings with { WindowHours = hours }),
            Cause: what.Name);
    }
}
