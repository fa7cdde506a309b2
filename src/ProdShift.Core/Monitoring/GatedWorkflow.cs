using ProdShift.Core.Campaigns;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>A workflow of a campaign that has a record, and what that campaign's sign-offs let run now.</summary>
internal sealed record GatedWorkflow(Snapshot Now, WorkflowStatus Workflow, CampaignGate Gate)
{
    /// <summary>Every workflow that a record claims.</summary>
    public static IEnumerable<GatedWorkflow> All(Snapshot now, History history) =>
        from gate in history.Gates
        from workflow in now.Workflows
        where gate.JustIn.Contains(workflow.Campaign)
        select new GatedWorkflow(now, workflow, gate);

    /// <summary>It runs, or will unless somebody stops it.</summary>
    public bool IsActive => Workflow.State is WorkflowState.Submitted or WorkflowState.Approved or WorkflowState.Running
        or WorkflowState.Paused or WorkflowState.Checking or WorkflowState.Finishing;

    /// <summary>
    /// Whether it began at a moment or later, as far as its source and the checks know: the two clocks need not agree, so that
    /// each alone can tell that it began before.
    /// </summary>
    public bool BeganAfter(DateTimeOffset moment, History history)
    {
        var seen = Workflow.State.IsPastApproval() ? history.FirstSeenStarted : history.FirstSeen;
        return !(Workflow.StartedAt < moment) && seen.GetValueOrDefault(Workflow.Id, Now.TakenAt) >= moment;
    }

    /// <summary>"Workflow 7 (cosmics) of campaign fd-mc" and, where the record has several, the number of its justIN campaign.</summary>
    public string Name => Gate.JustIn.Count > 1
        ? Invariant($"{Wording.Name(Workflow)} of campaign {Gate.Campaign} (justIN {Workflow.Campaign})")
        : $"{Wording.Name(Workflow)} of campaign {Gate.Campaign}";

    /// <summary>Where the campaign stands: "its step "Test the campaign"".</summary>
    public string Place => Gate.Step is { } step ? $"its step \"{step}\"" : "its path, which cannot be read";

    /// <summary>The workflow's number alone would be another trouble once the workflow is another campaign's.</summary>
    public Finding Find(string rule, Severity severity, string text) => new(
        Now.Source,
        rule,
        Invariant($"{Gate.Campaign}:{Workflow.Id}"),
        severity,
        text,
        Workflow.Id,
        Campaign: Workflow.Campaign,
        Why: WhyText.OfWorkflow(Workflow, Facts()));

    private IEnumerable<string> Facts() =>
    [
        Workflow.Scope is { Length: > 0 } scope ? $"Scope: {scope}" : $"{Now.Source} tells no scope of it",
        $"Campaign {Gate.Campaign} is at {Place}",
        Workflow.StartedAt is { } started
            ? Invariant($"Started, as {Now.Source} says: {started.UtcDateTime:yyyy-MM-dd HH:mm} UTC")
            : $"{Now.Source} does not say that it started",
    ];
}
