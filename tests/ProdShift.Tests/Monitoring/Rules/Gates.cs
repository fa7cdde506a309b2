using ProdShift.Core.Campaigns;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Monitoring.Rules;

/// <summary>Campaigns at each of their steps, for the tests of the rules that watch what runs in them.</summary>
internal static class Gates
{
    public const string Campaign = "fd-mc";

    public static CampaignGate SetUp { get; } = new(
        Campaign, [11], StepRuns.Nothing, "Set up", ProductionOpen: false, null, null, Given.Now.AddDays(-3), Given.Now.AddDays(-3));

    public static CampaignGate Test { get; } = SetUp with { Runs = StepRuns.Tests, Step = "Test", TestJobs = 10 };

    public static CampaignGate Validation { get; } =
        SetUp with { Runs = StepRuns.Validation, Step = "Validation sample", ProductionOpen = true };

    public static CampaignGate Production { get; } =
        SetUp with { Runs = StepRuns.Production, Step = "Full production", ProductionOpen = true };

    /// <summary>Of a campaign whose path is gone nothing is known, so nothing is open.</summary>
    public static CampaignGate Unreadable { get; } = SetUp with { Step = null };

    public static CampaignGate Of(StepRuns runs) => runs switch
    {
        StepRuns.Tests => Test,
        StepRuns.Validation => Validation,
        StepRuns.Production => Production,
        _ => SetUp,
    };

    public static History History(CampaignGate gate) => new() { Gates = [gate] };

    public static WorkflowStatus Workflow(string? scope, WorkflowState state = WorkflowState.Running) =>
        Given.Workflow(state) with { Scope = scope, StartedAt = Given.Now.AddHours(-1) };
}
