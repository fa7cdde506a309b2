using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Tests.Monitoring.Rules;

public class SubmittedWhileWaitingTests
{
    [Theory]
    [InlineData(4, "fardet-vd", WorkflowState.Running, true)]
    [InlineData(4, null, WorkflowState.Running, true)] // what is unknown may be production
    [InlineData(4, "usertests", WorkflowState.Running, false)]
    [InlineData(4, "fardet-vd", WorkflowState.Finished, false)]
    [InlineData(null, "fardet-vd", WorkflowState.Running, false)] // nobody is waited for
    public void After_the_sample_nothing_is_begun_until_the_answer(int? paused, string? scope, WorkflowState state, bool told) =>
        Assert.Equal(told, Check(paused, Gates.Workflow(scope, state)).Any());

    [Theory]
    [InlineData(WorkflowState.Running, 9, false)]
    [InlineData(WorkflowState.Running, null, true)]
    [InlineData(WorkflowState.Submitted, null, true)]
    public void What_began_before_is_left_alone(WorkflowState state, int? startedHoursAgo, bool told) =>
        Assert.Equal(told, Check(4, Gates.Workflow("fardet-vd", state) with
        {
            StartedAt = startedHoursAgo is { } hours ? Given.Now.AddHours(-hours) : null,
        }).Any());

    [Fact]
    public void What_was_submitted_before_and_starts_now_is_told_when_it_starts()
    {
        var history = Gates.History(Paused(4)) with
        {
            FirstSeen = new Dictionary<int, DateTimeOffset> { [1001] = Given.Now.AddHours(-9) },
        };
        var waiting = Gates.Workflow("fardet-vd", WorkflowState.Submitted) with { StartedAt = null };

        Assert.Empty(SubmittedWhileWaiting.Check(Given.Snapshot(waiting), history));
        Assert.Single(SubmittedWhileWaiting.Check(Given.Snapshot(waiting with { State = WorkflowState.Running }), history));
    }

    private static Core.Campaigns.CampaignGate Paused(int? hoursAgo) => Gates.Validation with
    {
        PausedSince = hoursAgo is { } hours ? Given.Now.AddHours(-hours) : null,
    };

    private static IEnumerable<Finding> Check(int? pausedHoursAgo, WorkflowStatus workflow) =>
        SubmittedWhileWaiting.Check(Given.Snapshot(workflow), Gates.History(Paused(pausedHoursAgo)));
}
