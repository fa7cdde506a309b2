using ProdShift.Core.Campaigns;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// In full production a workflow was begun with the scope of tests: what it makes is no part of the campaign. Not one that was
/// begun before that step.
/// </summary>
public static class UsertestsInProduction
{
    public static IEnumerable<Finding> Check(Snapshot now, History history) =>
        from gated in GatedWorkflow.All(now, history)
        where gated.IsActive
            && gated.Gate.Runs == StepRuns.Production
            && Scopes.IsProduction(gated.Workflow.Scope) == false
            && gated.BeganAfter(gated.Gate.Since, history)
        select gated.Find(
            RuleNames.UsertestsInProduction,
            Severity.Warning,
            $"{gated.Name} was begun with scope {Scopes.UserTests} while the campaign is at {gated.Place}: its output is no part of "
                + Invariant($"the production. If it is no test, finish workflow {gated.Workflow.Id} in justIN and submit it again with the ")
                + "campaign's own scope.");
}
