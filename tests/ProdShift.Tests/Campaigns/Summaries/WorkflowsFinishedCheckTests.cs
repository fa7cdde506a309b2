using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Campaigns.Summaries;

public class WorkflowsFinishedCheckTests
{
    [Fact]
    public void Every_workflow_has_to_have_finished_and_to_be_read_since()
    {
        Assert.True(Check([Some.Workflow(1), Some.Workflow(2, good: 3)], (1, 1), (2, 2)).Holds);
        Assert.Equal(
            "workflow 2 is running; the jobs of workflow 3 were not read since it finished",
            Check([Some.Workflow(1), Some.Workflow(2, state: WorkflowState.Running), Some.Workflow(3, final: false)], (1, 1)).WhatIsMissing);
        Assert.False(Check([], (1, 1)).Holds);
    }

    [Fact]
    public void Without_a_plan_a_person_has_to_say_that_no_more_are_to_come() =>
        Assert.Equal(
            "the plan has no row for it, so a person has to say that no more are to come", Check([Some.Workflow(1)]).WhatIsMissing);

    [Fact]
    public void A_plan_is_finished_when_each_of_its_rows_is()
    {
        Assert.True(Check([Some.Workflow(1), Some.Workflow(2)], (1, 1), (2, 2)).Holds);
        Assert.Equal(
            "row 2 of the plan: workflow 9 is not in justIN's list; row 3 of the plan has no workflow yet",
            Check([Some.Workflow(1)], (1, 1), (2, 9), (3, null)).WhatIsMissing);
    }

    [Fact]
    public void Its_numbers_are_the_evidence() =>
        Assert.Equal(
            "10 jobs, 10 with exit code 0 (100.0 %), 500 events produced, in workflow 7", Check([Some.Workflow(7)], (1, 7)).Evidence);

    private static CheckOutcome Check(IReadOnlyList<CampaignWorkflow> workflows, params (int, int?)[] planned) =>
        WorkflowsFinishedCheck.Of(StepRuns.Production, workflows, planned, 50);
}
