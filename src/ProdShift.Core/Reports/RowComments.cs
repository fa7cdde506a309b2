using System.Globalization;
using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Reports;

/// <summary>What a reader of the table must know to read a workflow's numbers rightly.</summary>
internal static class RowComments
{
    public static string Of(WorkflowFact workflow, WeekFacts facts)
    {
        if (workflow.FirstSeenAt > facts.Span.AsOf)
            return $"first seen on {Day(workflow.FirstSeenAt, facts)}, after the week";
        var comments = new[]
        {
            Pause(workflow, facts),
            Failure(workflow, facts),
            MissingFiles(workflow),
            WithoutExitCode(workflow),
            Age(workflow, facts),
        };
        return string.Join("; ", comments.OfType<string>());
    }

    /// <summary>Whether justIN paused it or a person did is what the pause's alert says: that of a person is a notice.</summary>
    private static string? Pause(WorkflowFact workflow, WeekFacts facts)
    {
        if (workflow.State != WorkflowState.Paused)
            return null;
        var pauses = Alerts(workflow, RuleNames.PausedWorkflow, facts)
            .Where(alert => !(alert.EndedAt <= facts.Span.AsOf))
            .ToList();
        if (pauses.Count == 0)
            return null;
        return pauses.Exists(pause => pause.Severity > Severity.Info) ? "paused by justIN" : "paused by a person";
    }

    private static string? Failure(WorkflowFact workflow, WeekFacts facts) =>
        Alerts(workflow, RuleNames.WorkflowFailed, facts).Any() ? "failed: too many input files" : null;

    private static string? MissingFiles(WorkflowFact workflow) =>
        workflow.State == WorkflowState.Finished && workflow.FilesProcessed < workflow.FilesTotal
            ? Say($"{workflow.FilesTotal - workflow.FilesProcessed} of {workflow.FilesTotal} files missing")
            : null;

    private static string? WithoutExitCode(WorkflowFact workflow)
    {
        if (workflow.Jobs is not { } jobs)
            return null;
        var lost = jobs.Ended - jobs.ExitZeroEnded - jobs.ExitCodes.Sum(code => code.Key == 0 ? 0 : code.Value);
        return lost > 0 ? Say($"{lost} ended without an exit code") : null;
    }

    private static string? Age(WorkflowFact workflow, WeekFacts facts) => workflow switch
    {
        { Jobs: null } => "jobs not read yet",
        { JobsReadAt: { } read } when read < workflow.SeenAt => $"numbers of {Day(read, facts)}: not read since",
        { State: WorkflowState.Finished, JobsFinal: false } => "jobs not read since it finished",
        _ => null,
    };

    private static IEnumerable<AlertFact> Alerts(WorkflowFact workflow, string rule, WeekFacts facts) => facts.Alerts.Where(
        alert => alert.Rule == rule && alert.Source == workflow.Source && alert.Workflow == workflow.Workflow);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset at, WeekFacts facts) => ReportWords.Day(TimeZoneInfo.ConvertTime(at, facts.Zone));
}
