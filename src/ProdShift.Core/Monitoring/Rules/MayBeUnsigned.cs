using ProdShift.Core.Campaigns;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// Before production is signed for, a workflow of which nobody can say whether it is a test, since its source tells no scope of
/// it, or whether it runs, since its state is a word that the bot does not know: unknown, and so never fine.
/// </summary>
public static class MayBeUnsigned
{
    public static IEnumerable<Finding> Check(Snapshot now, History history) =>
        from gated in GatedWorkflow.All(now, history)
        where !gated.Gate.ProductionOpen && WhyUnknown(gated) is not null
        select gated.Find(
            RuleNames.MayBeUnsigned,
            Severity.Info,
            $"{gated.Name} may be production without sign-off: {WhyUnknown(gated)}. The campaign is at {gated.Place}. "
                + Invariant($"Look at workflow {gated.Workflow.Id} in justIN; if it is no test, pause it."));

    private static string? WhyUnknown(GatedWorkflow gated) => Scopes.IsProduction(gated.Workflow.Scope) switch
    {
        null when gated.IsActive || gated.Workflow.State == WorkflowState.Unknown => $"{gated.Now.Source} tells no scope of it",
        true when gated.Workflow.State == WorkflowState.Unknown => $"{gated.Now.Source} shows it in a state that the bot does not know",
        _ => null,
    };
}
