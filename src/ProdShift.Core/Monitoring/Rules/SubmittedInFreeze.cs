using ProdShift.Core.Freezes;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// A workflow began to run while everybody was asked to hold new submissions. Not one whose source says that it started before
/// that, nor one of a campaign that was not watched then: nobody knows when it began. It is found as long as the freeze holds.
/// </summary>
public static class SubmittedInFreeze
{
    public static IEnumerable<Finding> Check(Snapshot now, History history) =>
        from workflow in now.Workflows
        where workflow.State is WorkflowState.Running or WorkflowState.Checking or WorkflowState.Finishing
        let freeze = history.Freezes.FirstOrDefault(freeze => BeganDuring(freeze, workflow, now, history))
        where freeze is not null
        select new Finding(
            now.Source,
            RuleNames.SubmittedInFreeze,
            Key: Invariant($"{workflow.Id}"),
            Severity.Warning,
            Invariant($"{Wording.Name(workflow)} of campaign {workflow.Campaign} was first seen running while new submissions ")
                + Invariant($"are on hold, since {Time(freeze.StartedAt)} by {freeze.By}: {freeze.Reason}. ")
                + "Ask its submitter to pause it, or get the freeze lifted (/freeze lift REASON).",
            workflow.Id,
            Campaign: workflow.Campaign,
            Why: WhyText.OfWorkflow(
                workflow,
                Invariant($"On hold since {Time(freeze.StartedAt)} by {freeze.By}: {freeze.Reason}"),
                workflow.StartedAt is { } started
                    ? $"Started, as {now.Source} says: {Time(started)}"
                    : $"{now.Source} does not say when it started"));

    private static bool BeganDuring(Freeze freeze, WorkflowStatus workflow, Snapshot now, History history) =>
        !(workflow.StartedAt < freeze.StartedAt)
        && history.CampaignSeenAt.TryGetValue(workflow.Campaign, out var seen) && seen < freeze.StartedAt
        && history.FirstSeenStarted.GetValueOrDefault(workflow.Id, now.TakenAt) >= freeze.StartedAt;

    private static string Time(DateTimeOffset at) => Invariant($"{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
}
