using ProdShift.Core.Campaigns;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// The validation sample is complete, its requester has not answered yet, and a workflow was begun all the same ("once the
/// validation sample is completed, stop workflows submission": the shifter tutorial). Tests may go on.
/// </summary>
public static class SubmittedWhileWaiting
{
    public static IEnumerable<Finding> Check(Snapshot now, History history) =>
        from gated in GatedWorkflow.All(now, history)
        where gated.IsActive && gated.Gate.ProductionOpen && Scopes.IsProduction(gated.Workflow.Scope) != false
        let paused = gated.Gate.PausedSince
        where paused is { } since && gated.BeganAfter(since, history)
        select gated.Find(
            RuleNames.SubmittedWhileWaiting,
            Severity.Warning,
            $"{gated.Name} was begun though the campaign is paused: its validation sample is complete since "
                + Invariant($"{paused.Value.UtcDateTime:yyyy-MM-dd HH:mm} UTC, and its requester has not answered. ")
                + Invariant($"Pause workflow {gated.Workflow.Id} in justIN until the answer is there (/signoff {gated.Gate.Campaign})."));
}
