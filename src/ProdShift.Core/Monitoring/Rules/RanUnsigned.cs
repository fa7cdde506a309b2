using ProdShift.Core.Campaigns;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// A workflow that is no test ran from beginning to end between two checks, before its campaign's sign-offs allowed it: told once,
/// since its files stay.
/// </summary>
public static class RanUnsigned
{
    public static IEnumerable<Finding> Check(Snapshot now, History history) =>
        from gated in GatedWorkflow.All(now, history)
        let workflow = gated.Workflow
        where workflow.State == WorkflowState.Finished
            && !gated.Gate.ProductionOpen
            && Scopes.IsProduction(workflow.Scope) == true
            && !history.AlreadyEnded.Contains(workflow.Id)
            && gated.BeganAfter(gated.Gate.OpenedAt, history)
            && history.FirstSeen.GetValueOrDefault(workflow.Id, now.TakenAt) >= now.TakenAt
        select gated.Find(
            RuleNames.RanUnsigned,
            Severity.Warning,
            $"Production ran without sign-off: {gated.Name} finished with scope {workflow.Scope} while the campaign is at {gated.Place}. "
                + Invariant($"It has processed {workflow.FilesProcessed} of {workflow.FilesTotal} input files; ")
                + "tell data management if its output is to be removed.");
}
