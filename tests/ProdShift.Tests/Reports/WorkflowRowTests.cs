using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.Reports;

public class WorkflowRowTests
{
    /// <summary>The week runs from Monday the 16th, 06:00 UTC, to Monday the 23rd, 06:00 UTC.</summary>
    [Theory]
    [InlineData(null, null, false)] // never ran
    [InlineData("2026-11-01T00:00Z", null, true)]
    [InlineData("2026-11-01T00:00Z", "2026-11-16T05:59:59Z", false)]
    [InlineData("2026-11-01T00:00Z", "2026-11-16T06:00:00Z", true)] // not before its start
    [InlineData("2026-11-17T00:00Z", "2026-11-18T00:00Z", true)]
    [InlineData("2026-11-23T05:59:59Z", null, true)]
    [InlineData("2026-11-23T06:00:00Z", null, false)] // not before its end
    [InlineData("2026-11-17T00:00Z", "2026-11-24T00:00Z", true)]
    public void Rows_are_the_workflows_alive_in_the_week(string? started, string? finished, bool alive)
    {
        var workflow = Worlds.Workflow(1, finished is null ? WorkflowState.Running : WorkflowState.Finished) with
        {
            StartedAt = started is null ? null : At(started),
            FinishedAt = finished is null ? null : At(finished),
        };

        Assert.Equal(alive, Worlds.RowOf(workflow) is not null);
    }

    [Theory]
    [InlineData(WorkflowState.Finished, "2026-11-10T00:00Z", false)]
    [InlineData(WorkflowState.Deleted, "2026-11-10T00:00Z", false)]
    [InlineData(WorkflowState.Finished, "2026-11-18T00:00Z", true)]
    [InlineData(WorkflowState.Running, "2026-11-10T00:00Z", true)] // restarted since
    public void Without_a_finish_time_it_ended_when_a_check_first_found_it_so(WorkflowState state, string endSeen, bool alive) =>
        Assert.Equal(alive, Worlds.RowOf(Worlds.Workflow(1, state) with { EndSeenAt = At(endSeen) }) is not null);

    [Fact]
    public void A_finish_before_the_week_counts_even_if_it_was_learnt_after_it()
    {
        var workflow = Worlds.Workflow(1) with { SeenAt = At("2026-11-12T00:00Z"), FinishLearntLater = At("2026-11-13T00:00Z") };

        Assert.Null(Worlds.RowOf(workflow));
    }

    [Fact]
    public void A_restarted_workflow_is_alive_whatever_its_old_finish_time() =>
        Assert.NotNull(Worlds.RowOf(Worlds.Workflow(1) with { FinishedAt = At("2026-11-10T00:00Z") }));

    [Fact]
    public void Numbers_are_those_of_the_last_check()
    {
        var row = Worlds.RowOf(Worlds.Workflow(1))!;

        Assert.Equal((100, 88, "running"), (row.Jobs, row.JobsExit0, row.Status));
        Assert.Equal(new SuccessRate(85, 90), row.Success());
        Assert.Equal([new ErrorCode(65, 3), new ErrorCode(1, 2)], row.ErrorCodes);
    }

    [Fact]
    public void Nothing_ended_means_no_success_rate()
    {
        var row = Worlds.RowOf(Worlds.Workflow(1) with { Jobs = new(7, 0, 0, 0, new Dictionary<int, int>()) })!;

        Assert.Null(row.Success());
        Assert.Equal(7, row.Jobs);
    }

    [Fact]
    public void Exit_code_zero_is_no_error()
    {
        var jobs = new JobTotals(51, 51, 50, 50, new Dictionary<int, int> { [0] = 50, [2] = 1, [9] = 0 });

        Assert.Equal([new ErrorCode(2, 1)], Worlds.RowOf(Worlds.Workflow(1) with { Jobs = jobs })!.ErrorCodes);
    }

    [Theory]
    [InlineData(10L, 880L)]
    [InlineData(null, null)]
    [InlineData(3_000_000_000L, 264_000_000_000L)]
    public void Events_are_those_of_the_jobs_with_exit_code_zero(long? perJob, long? events)
    {
        var facts = Worlds.With(Worlds.Workflow(1)) with { Campaigns = [new("coldbox", null, [9, 11], perJob)] };
        var row = WeeklyReport.Build(facts).Workflows.Single();

        Assert.Equal(("coldbox", events), (row.Campaign, row.Events));
    }

    [Fact]
    public void A_campaign_that_no_record_claims_goes_by_its_number()
    {
        var facts = Worlds.With(Worlds.Workflow(1)) with { Campaigns = [new("another source's", "elsewhere", [11], 10)] };
        var row = WeeklyReport.Build(facts).Workflows.Single();

        Assert.Equal(("11", null), (row.Campaign, row.Events));
    }

    [Fact]
    public void What_was_first_seen_after_the_week_has_a_row_without_numbers()
    {
        var monday = At("2026-11-23T06:00Z");
        var row = Worlds.RowOf(Worlds.Workflow(1) with { FirstSeenAt = monday, SeenAt = monday })!;

        Assert.Equal(("unknown", "first seen on 2026-11-23, after the week"), (row.Status, row.Comments));
        Assert.Equal((null, null, null, null), (row.Jobs, row.JobsExit0, row.Events, row.Success()));
        Assert.Empty(row.ErrorCodes);
    }

    [Fact]
    public void Progress_counts_every_known_workflow_but_deleted_ones()
    {
        var facts = Worlds.With(
            Worlds.Workflow(1, WorkflowState.Finished) with { FinishedAt = At("2026-01-01T00:00Z") },
            Worlds.Workflow(2, WorkflowState.Submitted) with { StartedAt = null },
            Worlds.Workflow(3, WorkflowState.Paused),
            Worlds.Workflow(4, WorkflowState.Deleted),
            Worlds.Workflow(5) with { FirstSeenAt = At("2026-11-24T00:00Z") });

        Assert.Equal(new ReportProgress(Finished: 1, Remaining: 2), WeeklyReport.Build(facts).Progress);
    }
}
