using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Campaigns.Summaries;

public class PhasesTests
{
    [Theory]
    [InlineData(StepRuns.Tests, "usertests", true)]
    [InlineData(StepRuns.Tests, "fardet-vd", false)]
    [InlineData(StepRuns.Tests, null, false)]
    [InlineData(StepRuns.Validation, "usertests", false)]
    [InlineData(StepRuns.Validation, "fardet-vd", true)]
    [InlineData(StepRuns.Validation, null, true)] // unknown is not left out
    [InlineData(StepRuns.Production, "fardet-vd", true)]
    [InlineData(StepRuns.Production, "usertests", false)]
    [InlineData(StepRuns.Nothing, "fardet-vd", false)]
    public void A_workflow_is_of_a_phase_by_its_scope(StepRuns phase, string? scope, bool belongs) =>
        Assert.Equal(belongs, Phases.Of(phase, [Some.Workflow(1, scope)], Some.Noon.AddDays(-1)).Count == 1);

    [Theory]
    [InlineData(StepRuns.Validation, 5, null, true)]
    [InlineData(StepRuns.Validation, 5, 3, true)]
    [InlineData(StepRuns.Validation, 2, 3, false)] // first seen when full production was open
    [InlineData(StepRuns.Production, 5, 3, true)]
    [InlineData(StepRuns.Production, 2, 3, true)]
    public void The_sample_is_what_was_seen_before_full_production(
        StepRuns phase, int seenHoursAgo, int? productionHoursAgo, bool belongs) =>
        Assert.Equal(belongs, Phases.Of(
            phase,
            [Some.Workflow(1, seenHoursAgo: seenHoursAgo)],
            Some.Noon.AddDays(-1),
            productionHoursAgo is { } hours ? Some.Noon.AddHours(-hours) : null).Count == 1);

    [Theory]
    [InlineData(WorkflowState.Draft, false)]
    [InlineData(WorkflowState.Deleted, false)]
    [InlineData(WorkflowState.Submitted, true)]
    [InlineData(WorkflowState.Unknown, true)]
    public void Drafts_and_deleted_ones_are_nothing(WorkflowState state, bool counts) =>
        Assert.Equal(counts, Phases.Of(StepRuns.Tests, [Some.Workflow(1, "usertests", state)], Some.Noon.AddDays(-1)).Count == 1);

    [Fact]
    public void What_had_ended_before_is_left_out_and_the_rest_comes_by_number()
    {
        CampaignWorkflow[] all = [Some.Workflow(3), Some.Workflow(2, state: WorkflowState.Running), Some.Workflow(1)];

        Assert.Equal([1, 2, 3], Phases.Of(StepRuns.Validation, all, Some.Noon.AddHours(-2)).Select(one => one.Id));
        Assert.Equal([2], Phases.Of(StepRuns.Validation, all, Some.Noon).Select(one => one.Id));
    }
}
