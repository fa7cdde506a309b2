using ProdShift.Core.Campaigns;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Tests.Monitoring.Rules;

public class MayBeUnsignedTests
{
    [Theory]
    [InlineData(StepRuns.Tests, null, WorkflowState.Running, "tells no scope")]
    [InlineData(StepRuns.Nothing, "", WorkflowState.Submitted, "tells no scope")]
    [InlineData(StepRuns.Tests, null, WorkflowState.Unknown, "tells no scope")]
    [InlineData(StepRuns.Tests, "fardet-vd", WorkflowState.Unknown, "a state that the bot does not know")]
    [InlineData(StepRuns.Tests, "usertests", WorkflowState.Unknown, null)]
    [InlineData(StepRuns.Tests, "fardet-vd", WorkflowState.Running, null)] // that is known: unsigned-production
    [InlineData(StepRuns.Tests, null, WorkflowState.Draft, null)]
    [InlineData(StepRuns.Tests, null, WorkflowState.Finished, null)]
    [InlineData(StepRuns.Validation, null, WorkflowState.Running, null)]
    public void What_cannot_be_known_is_said_to_be_unknown(StepRuns step, string? scope, WorkflowState state, string? why)
    {
        var found = MayBeUnsigned.Check(
            Given.Snapshot(Gates.Workflow(scope, state)), Gates.History(Gates.Of(step))).SingleOrDefault();

        Assert.Equal(why is null ? null : Severity.Info, found?.Severity);
        Assert.Contains(why ?? "", found?.Text ?? "", StringComparison.Ordinal);
    }
}
