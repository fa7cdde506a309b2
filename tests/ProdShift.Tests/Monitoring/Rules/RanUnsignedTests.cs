using ProdShift.Core.Campaigns;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Tests.Monitoring.Rules;

public class RanUnsignedTests
{
    [Theory]
    [InlineData(StepRuns.Tests, "fardet-vd", WorkflowState.Finished, true)]
    [InlineData(StepRuns.Tests, "fardet-vd", WorkflowState.Running, false)]
    [InlineData(StepRuns.Tests, "fardet-vd", WorkflowState.Deleted, false)]
    [InlineData(StepRuns.Tests, "usertests", WorkflowState.Finished, false)]
    [InlineData(StepRuns.Tests, null, WorkflowState.Finished, false)]
    [InlineData(StepRuns.Production, "fardet-vd", WorkflowState.Finished, false)]
    public void What_came_and_went_between_two_checks_is_told(StepRuns step, string? scope, WorkflowState state, bool told) =>
        Assert.Equal(told, Check(Gates.Workflow(scope, state), Gates.History(Gates.Of(step))).Any());

    [Fact]
    public void What_an_earlier_check_saw_was_told_then_or_was_allowed_then() =>
        Assert.Empty(Check(Finished, Gates.History(Gates.Test) with
        {
            FirstSeen = new Dictionary<int, DateTimeOffset> { [1001] = Given.Now.AddHours(-12) },
        }));

    [Fact]
    public void What_had_ended_before_the_campaign_was_watched_or_its_record_opened_is_not_told()
    {
        Assert.Empty(Check(Finished, Gates.History(Gates.Test) with { AlreadyEnded = new HashSet<int> { 1001 } }));
        Assert.Empty(Check(Finished, Gates.History(Gates.Test with { OpenedAt = Given.Now.AddMinutes(-30) })));
    }

    private static WorkflowStatus Finished => Gates.Workflow("fardet-vd", WorkflowState.Finished);

    private static IEnumerable<Finding> Check(WorkflowStatus workflow, History history) =>
        RanUnsigned.Check(Given.Snapshot(workflow), history);
}
