using ProdShift.Core.Campaigns;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// A workflow that is no test runs, or is about to, before the sign-offs of its campaign's path allow it ("without explicit
/// sign-off, no productions should start"); in the test step it may be a test whose scope was forgotten. It ends when the
/// workflow does, or when the step opens.
/// </summary>
public static class UnsignedProduction
{
    public static IEnumerable<Finding> Check(Snapshot now, History history) =>
        from gated in GatedWorkflow.All(now, history)
        where gated.IsActive && !gated.Gate.ProductionOpen && Scopes.IsProduction(gated.Workflow.Scope) == true
        select gated.Find(RuleNames.UnsignedProduction, SeverityOf(gated), $"{What(gated)} {ToDo(gated)}");

    /// <summary>A paused one writes nothing: somebody did what is asked.</summary>
    private static Severity SeverityOf(GatedWorkflow gated) =>
        gated.Workflow.State == WorkflowState.Paused ? Severity.Warning : Severity.Critical;

    private static string What(GatedWorkflow gated) => (gated.Gate.Runs, gated.Workflow.Scope) switch
    {
        (StepRuns.Tests, var scope) =>
            $"{gated.Name} {Does(gated)} with scope {scope} while the campaign is at {gated.Place}: tests always have the scope "
            + $"{Scopes.UserTests}, and production runs without sign-off.",
        (_, var scope) =>
            $"Production runs without sign-off: {gated.Name} {Does(gated)} with scope {scope} while the campaign is at {gated.Place}.",
    };

    private static string Does(GatedWorkflow gated) => gated.Workflow.State switch
    {
        WorkflowState.Submitted or WorkflowState.Approved => "is submitted",
        WorkflowState.Paused => "is paused",
        _ => "runs",
    };

    private static string ToDo(GatedWorkflow gated)
    {
        var id = gated.Workflow.Id;
        var stop = gated.Workflow.State == WorkflowState.Paused
            ? Invariant($"Keep it paused, or finish it in justIN")
            : Invariant($"Pause workflow {id} in justIN");
        return gated.Gate.Runs == StepRuns.Tests
            ? Invariant($"{stop} and submit the test again with --scope {Scopes.UserTests}; or have what is missing signed or waived ")
                + $"(/signoff {gated.Gate.Campaign})."
            : $"{stop}, or have what is missing signed or waived (/signoff {gated.Gate.Campaign}).";
    }
}
