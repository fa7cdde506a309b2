using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Campaigns.Summaries;

public class TestJobsCheckTests
{
    [Fact]
    public void Ten_good_jobs_are_what_is_asked_for()
    {
        var outcome = TestJobsCheck.Of([Test(1001)]);

        Assert.True(outcome.Holds);
        Assert.Equal("10 jobs, 10 with exit code 0 (100.0 %), in workflow 1001", outcome.Evidence);
    }

    public static TheoryData<CampaignWorkflow, string> NotYet => new()
    {
        { Some.Workflow(1, "usertests", WorkflowState.Running), "workflow 1 is running" },
        { Some.Workflow(1, "usertests", WorkflowState.Paused), "workflow 1 is paused" },
        { Some.Workflow(1, "usertests", WorkflowState.Unknown), "workflow 1 is unknown" },
        { Some.Workflow(1, "usertests", final: false), "the jobs of workflow 1 were not read since it finished" },
        { Some.Workflow(1, "usertests", jobs: 0, good: 0), "workflow 1 had no job" },
        { Some.Workflow(1, "usertests", good: 9, codes: (65, 1)), "workflow 1: 9 of 10 jobs with exit code 0 (exit code 65: 1)" },
        { Some.Workflow(1, "usertests", good: 9), "workflow 1: 9 of 10 jobs with exit code 0 (no exit code: 1)" },
        { Some.Workflow(1, "usertests", processed: 8), "workflow 1: 2 of 10 input files not processed" },
    };

    [Theory]
    [MemberData(nameof(NotYet))]
    public void Anything_less_does_not_hold_and_is_said(CampaignWorkflow test, string missing)
    {
        var outcome = TestJobsCheck.Of([test, Test(2, mql: "another")]);

        Assert.False(outcome.Holds);
        Assert.Equal(missing, outcome.WhatIsMissing);
    }

    [Fact]
    public void Without_a_test_nothing_holds() => Assert.False(TestJobsCheck.Of([]).Holds);

    [Fact]
    public void A_test_that_failed_is_made_good_by_the_next_of_its_kind()
    {
        var outcome = TestJobsCheck.Of([Failed(1), BegunAfter(Test(2))]);

        Assert.True(outcome.Holds);
        Assert.Equal("10 jobs, 10 with exit code 0 (100.0 %), in workflow 2 (tried before: 1)", outcome.Evidence);
    }

    [Fact]
    public void But_not_by_one_that_ran_beside_it_or_asks_for_something_else_or_is_not_told_to_be_the_same()
    {
        Assert.False(TestJobsCheck.Of([Failed(1), Test(2)]).Holds);
        Assert.False(TestJobsCheck.Of([Failed(1), BegunAfter(Test(2, mql: "another"))]).Holds);
        Assert.False(TestJobsCheck.Of([Failed(1, mql: null), BegunAfter(Test(2, mql: null))]).Holds);
        var named = BegunAfter(Test(2));
        Assert.False(TestJobsCheck.Of([Failed(1), named with { Status = named.Status with { Description = "other" } }]).Holds);
    }

    [Fact]
    public void Of_many_the_first_are_named() =>
        Assert.EndsWith(
            "; and 3 more",
            TestJobsCheck.Of([.. Enumerable.Range(1, 8).Select(id => Failed(id))]).WhatIsMissing,
            StringComparison.Ordinal);

    private static CampaignWorkflow Test(int id, string? mql = "files from x") => Some.Workflow(id, "usertests", mql: mql);

    private static CampaignWorkflow Failed(int id, string? mql = "files from x") =>
        Some.Workflow(id, "usertests", good: 4, mql: mql, codes: (65, 6));

    private static CampaignWorkflow BegunAfter(CampaignWorkflow test) =>
        test with { Status = test.Status with { StartedAt = Some.Noon, FinishedAt = Some.Noon.AddHours(1) } };
}
