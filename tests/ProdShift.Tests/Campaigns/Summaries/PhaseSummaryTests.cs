using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.ExitCodes;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Campaigns.Summaries;

public class PhaseSummaryTests
{
    private static readonly CampaignWorkflow[] Sample =
    [
        Some.Workflow(1650, jobs: 1000, good: 970, files: 1000, processed: 980, codes: [(65, 20), (137, 4)]),
        Some.Workflow(1651, jobs: 500, good: 500, files: 500),
    ];

    [Fact]
    public void Jobs_exit_codes_and_events_are_told_together()
    {
        var summary = PhaseSummary.Of(StepRuns.Validation, Sample, 100);

        Assert.Equal("1,500 jobs, 1,470 with exit code 0 (98.0 %), 147,000 events produced", SummaryText.Together(summary));
        Assert.Equal(SummaryText.Together(summary) + ", in workflows 1650, 1651", SummaryText.Evidence(summary));
        Assert.True(summary.HasEnded);
    }

    [Fact]
    public void And_workflow_by_workflow() =>
        Assert.Equal(
            [
                "1650, finished: 1,000 jobs, 970 with exit code 0 (97.0 %), 97,000 events produced, exit code 65: 20, "
                    + "exit code 137: 4, no exit code: 6, 20 input files not processed",
                "1651, finished: 500 jobs, 500 with exit code 0 (100.0 %), 50,000 events produced",
            ],
            PhaseSummary.Of(StepRuns.Validation, Sample, 100).Workflows.Select(SummaryText.Line));

    [Fact]
    public void Error_codes_come_with_their_meaning()
    {
        var entry = new ErrorEntry(CodeRange.One(65), "bad geometry file", "", ErrorCategory.Data, "", "", "us");
        var errors = new ErrorCatalogue(ErrorList.None, [entry with { Origin = ErrorOrigin.Edited }]);

        var lines = SummaryText.Codes(PhaseSummary.Of(
            StepRuns.Validation, [.. Sample, Some.Workflow(1652, jobs: 3, good: 2, codes: (64, 1))], null), errors);

        Assert.Equal("65, bad geometry file: 20 jobs", lines[0]);
        Assert.Contains("64, which nobody named yet (/error 64): 1 job", lines);
        Assert.Equal("no exit code (aborted, stalled or not uploaded): 6 jobs", lines[^1]);
    }

    [Fact]
    public void Events_that_nobody_can_count_are_not_told()
    {
        Assert.Null(PhaseSummary.Of(StepRuns.Validation, Sample, null).Events);
        Assert.Null(PhaseSummary.Of(StepRuns.Tests, Sample, 100).Events); // a test job makes one or two
        Assert.Equal(0, PhaseSummary.Of(StepRuns.Validation, [Some.Workflow(1, jobs: 0, good: 0)], 100).Events);
        Assert.Equal(
            "0 jobs, 0 with exit code 0, 0 events produced",
            SummaryText.Together(PhaseSummary.Of(StepRuns.Validation, [Some.Workflow(1, jobs: 0, good: 0)], 100)));
    }

    [Theory]
    [InlineData(WorkflowState.Finished, true, true)]
    [InlineData(WorkflowState.Finished, false, false)]
    [InlineData(WorkflowState.Running, true, false)]
    [InlineData(WorkflowState.Unknown, true, false)]
    public void It_has_ended_when_every_workflow_has_and_was_read_since(WorkflowState state, bool final, bool ended) =>
        Assert.Equal(ended, PhaseSummary.Of(StepRuns.Tests, [Some.Workflow(1, state: state, final: final), Some.Workflow(2)], null).HasEnded);

    [Fact]
    public void A_workflow_more_makes_it_another_summary()
    {
        var one = PhaseSummary.Of(StepRuns.Tests, Sample, null);

        Assert.Equal(one.Key, PhaseSummary.Of(StepRuns.Tests, Sample.Reverse(), 5).Key);
        Assert.NotEqual(one.Key, PhaseSummary.Of(StepRuns.Tests, [.. Sample, Some.Workflow(1700)], null).Key);
        Assert.NotEqual(one.Key, PhaseSummary.Of(StepRuns.Validation, Sample, null).Key);
        Assert.False(PhaseSummary.Of(StepRuns.Tests, [], null).HasEnded);
    }
}
