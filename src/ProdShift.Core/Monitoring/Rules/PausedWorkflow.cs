using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// A workflow is paused: by justIN (an event tells why; a new event is a new trouble) or by a person, which leaves no event.
/// </summary>
public static class PausedWorkflow
{
    private const string Rule = "(more than 10 within an hour, and more than finished)";

    public static IEnumerable<Finding> Check(Snapshot now, History history) =>
        from workflow in now.Workflows
        where workflow.State == WorkflowState.Paused
        select ByJustIn(workflow, history) is { } pause
            ? Find(now, workflow, Severity.Warning, Invariant($"{pause.EventId}"), TextOf(workflow, pause, history))
            : Find(now, workflow, Severity.Info, "person", TextOfPerson(workflow));

    private static Finding Find(Snapshot now, WorkflowStatus workflow, Severity severity, string who, string text) =>
        new(
            now.Source,
            RuleNames.PausedWorkflow,
            Invariant($"{workflow.Id}:{who}"),
            severity,
            text,
            workflow.Id,
            Campaign: workflow.Campaign,
            Why: WhyText.OfWorkflow(workflow, LastPause(workflow, severity)));

    /// <summary>The event of this pause; null if the last one is of an earlier pause, that somebody ended.</summary>
    private static AutomaticPause? ByJustIn(WorkflowStatus workflow, History history) =>
        workflow.LastPause is { JobsStartedSince: false } pause
        && (!history.PauseOverBy.TryGetValue(workflow.Id, out var over) || pause.EventId > over)
            ? pause
            : null;

    private static string TextOf(WorkflowStatus workflow, AutomaticPause pause, History history)
    {
        var again = history.FirstPauseTold.TryGetValue(workflow.Id, out var first) && first != pause.EventId;
        var codes = pause.Cause == PauseCause.JobscriptErrors && workflow.Jobs is { ExitCodes.Count: > 0 } jobs
            ? Invariant($" Its jobs so far: {Wording.ExitCodes(jobs)}.")
            : "";
        return $"{Named(workflow)} was paused {(again ? "again " : "")}by justIN: {Reason(pause.Cause)}.{codes} "
            + "It starts no job until somebody has found the cause and restarts it.";
    }

    private static string LastPause(WorkflowStatus workflow, Severity severity) => workflow.LastPause switch
    {
        null => "justIN has no event of a pause by its own rules",
        { } pause => (severity == Severity.Info ? "justIN's own last pause was an earlier one: event " : "justIN's event ")
            + Invariant($"{pause.EventId} at {pause.At.UtcDateTime:yyyy-MM-dd HH:mm} UTC, {Cause(pause.Cause)}"),
    };

    private static string Cause(PauseCause cause) =>
        cause == PauseCause.JobscriptErrors ? "jobscript errors" : "no provided input files processed";

    private static string Reason(PauseCause cause) => $"too many jobs with {Cause(cause)} {Rule}";

    private static string TextOfPerson(WorkflowStatus workflow) =>
        $"{Named(workflow)} was paused by a person or by justIN's debug setting, not by justIN's rule against failures. "
        + "It starts no job until somebody restarts it.";

    private static string Named(WorkflowStatus workflow) =>
        Invariant($"{Wording.Name(workflow)} of campaign {workflow.Campaign}");
}
