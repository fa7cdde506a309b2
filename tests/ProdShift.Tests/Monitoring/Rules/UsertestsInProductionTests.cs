using ProdShift.Core.Campaigns;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Tests.Monitoring.Rules;

public class UsertestsInProductionTests
{
    [Theory]
    [InlineData(StepRuns.Production, "usertests", WorkflowState.Running, true)]
    [InlineData(StepRuns.Production, "usertests", WorkflowState.Finished, false)]
    [InlineData(StepRuns.Production, "fardet-vd", WorkflowState.Running, false)]
    [InlineData(StepRuns.Production, null, WorkflowState.Running, false)]
    [InlineData(StepRuns.Validation, "usertests", WorkflowState.Running, false)]
    [InlineData(StepRuns.Tests, "usertests", WorkflowState.Running, false)]
    public void In_full_production_tests_are_told(StepRuns step, string? scope, WorkflowState state, bool told) =>
        Assert.Equal(told, Check(Gates.Of(step), Gates.Workflow(scope, state)).Any());

    /// <summary>Hours since the step became the current one, the workflow's start and the check that first saw it run.</summary>
    [Theory]
    [InlineData(5, 1, null, true)]
    [InlineData(5, 9, null, false)]
    [InlineData(5, null, 9, false)]
    [InlineData(5, null, 1, true)]
    [InlineData(5, 1, 9, false)]
    public void One_begun_before_the_step_is_left_alone(int since, int? started, int? seen, bool told)
    {
        var workflow = Gates.Workflow("usertests") with
        {
            StartedAt = started is { } hours ? Given.Now.AddHours(-hours) : null,
        };
        var history = Gates.History(Gates.Production with { Since = Given.Now.AddHours(-since) }) with
        {
            FirstSeenStarted = seen is { } ago ? new Dictionary<int, DateTimeOffset> { [1001] = Given.Now.AddHours(-ago) } : [],
        };

        Assert.Equal(told, UsertestsInProduction.Check(Given.Snapshot(workflow), history).Any());
    }

    private static IEnumerable<Finding> Check(CampaignGate gate, WorkflowStatus workflow) =>
        UsertestsInProduction.Check(Given.Snapshot(workflow), Gates.History(gate));
}
