using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Summaries;

namespace ProdShift.CampaignWatch;

/// <summary>A campaign and what justIN shows of it, at one moment.</summary>
internal sealed record CampaignSight(
    Campaign Campaign,
    CampaignProgress Progress,
    IReadOnlyList<CampaignWorkflow> Workflows,
    Plan Plan,
    PhaseTimes Times,
    DateTimeOffset Now)
{
    public PhaseSummary Summary(StepRuns phase) => PhaseSummary.Of(phase, Of(phase), Campaign.EventsPerJob);

    /// <summary>Whether what the bot can see of a phase holds: good tests, or workflows that have all finished.</summary>
    public CheckOutcome Outcome(StepRuns phase) => phase == StepRuns.Tests
        ? TestJobsCheck.Of(Of(phase))
        : WorkflowsFinishedCheck.Of(phase, Of(phase), PlannedWork.Rows(Plan, phase), Campaign.EventsPerJob);

    private IReadOnlyList<CampaignWorkflow> Of(StepRuns phase) => Phases.Of(
        phase,
        Workflows,
        phase == StepRuns.Validation ? Times.SampleFrom : Campaign.CreatedAt,
        Times.ProductionAt);
}
