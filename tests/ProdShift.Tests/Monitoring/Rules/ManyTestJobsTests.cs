using ProdShift.Core.Campaigns;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Tests.Monitoring.Rules;

public class ManyTestJobsTests
{
    [Theory]
    [InlineData(10, 10, 10, false)]
    [InlineData(10, 14, 14, false)]
    [InlineData(10, 15, 3, true)]
    [InlineData(10, 10, 60, false)] // each file was tried six times: no more of a test
    [InlineData(10, 0, 15, true)] // the source names no files
    [InlineData(10, 0, 14, false)]
    [InlineData(3, 4, 4, false)]
    [InlineData(3, 5, 5, true)]
    [InlineData(null, 500, 500, false)] // the path does not say how many
    public void It_is_told_from_half_as_many_again(int? agreed, int files, int jobs, bool told) =>
        Assert.Equal(told, Check(Gates.Test with { TestJobs = agreed }, Workflow(files, jobs)).Any());

    [Fact]
    public void Only_tests_in_the_test_step_are_counted()
    {
        Assert.Empty(Check(Gates.SetUp with { TestJobs = 10 }, Workflow(500, 500)));
        Assert.Empty(Check(Gates.Test, Workflow(500, 500) with { Scope = "fardet-vd" }));
        Assert.Empty(Check(Gates.Test, Workflow(500, 500) with { State = WorkflowState.Finished }));
    }

    [Fact]
    public void Both_numbers_are_said() =>
        Assert.Equal(
            "Workflow 1001 (hd-protodune raw) of campaign fd-mc has 500 test jobs to do (12 started so far); about 10 "
                + "are enough for its step \"Test\", so that the answer comes fast. Pause workflow 1001 in justIN if that many were not meant.",
            Assert.Single(Check(Gates.Test, Workflow(500, 12))).Text);

    private static WorkflowStatus Workflow(int files, int jobs) => Gates.Workflow("usertests") with
    {
        FilesTotal = files,
        Jobs = new(jobs, jobs, jobs, jobs, new Dictionary<int, int>()),
    };

    private static IEnumerable<Finding> Check(CampaignGate gate, WorkflowStatus workflow) =>
        ManyTestJobs.Check(Given.Snapshot(workflow), Gates.History(gate));
}
