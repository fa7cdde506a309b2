using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Campaigns.Summaries;

public class ProgressLineTests
{
    private static readonly CampaignWorkflow[] Production =
    [
        Some.Workflow(1, files: 6000, processed: 5692),
        Some.Workflow(2, state: WorkflowState.Running, files: 5000, processed: 2500),
        Some.Workflow(3, state: WorkflowState.Submitted, files: 1000, processed: 0),
        Some.Workflow(4, "usertests", files: 10),
        Some.Workflow(5, state: WorkflowState.Deleted, files: 4000, processed: 10),
    ];

    [Fact]
    public void A_production_is_one_line_and_one_bar()
    {
        var line = ProgressLine.Of(Production, null)!;

        Assert.Equal(
            "8,192 of 12,000 files processed (68 %), 308 failed (3 %); 3 workflows: 1 finished, 1 running, 1 submitted", line.Text);
        Assert.Equal("█████████████▒░░░░░░", line.Bar);
    }

    [Fact]
    public void Where_there_is_a_plan_it_is_the_whole() =>
        Assert.StartsWith(
            "8,192 of 20,784 planned files processed (39 %)", ProgressLine.Of(Production, 20_784)!.Text, StringComparison.Ordinal);

    [Fact]
    public void Before_anything_runs_the_plan_alone_shows()
    {
        Assert.Equal("0 of 500 planned files processed (0 %); no workflow yet", ProgressLine.Of([], 500)!.Text);
        Assert.Null(ProgressLine.Of([], null));
        Assert.Null(ProgressLine.Of([Some.Workflow(4, "usertests")], null));
    }

    [Fact]
    public void The_bar_is_always_as_long_and_full_only_when_all_is_done() =>
        Prop.ForAll<NonNegativeInt, NonNegativeInt, NonNegativeInt>((done, failed, rest) => Fits(done.Get, failed.Get, rest.Get))
            .QuickCheckThrowOnFailure();

    private static bool Fits(int done, int failed, int rest)
    {
        var line = ProgressLine.Of(
            [
                Some.Workflow(1, files: done + failed, processed: done),
                Some.Workflow(2, state: WorkflowState.Running, files: rest, processed: 0),
            ],
            null)!;
        return line.Bar.Length == 20
            && line.Percent is >= 0 and <= 100
            && (line.Percent == 100) == (failed + rest == 0 && done > 0)
            && line.Bar.Contains('▒', StringComparison.Ordinal) == (failed > 0);
    }
}
