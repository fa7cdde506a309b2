using ProdShift.Sources.JustIn;

namespace ProdShift.Tests.Sources.JustIn;

/// <summary>justIN gives 10,000 rows at most, the oldest, and does not say so.</summary>
public sealed class CapTests
{
    private const int Cap = 10_000;

    [Fact]
    public async Task What_fits_is_asked_for_once()
    {
        await using var justin = await WithJobsAsync(Jobs(1, Cap - 1, "JOB_STARTED"));

        var poll = await Watching.PollAsync(justin);

        Assert.Equal(Cap - 1, poll.Snapshot.The(12).Jobs!.Started);
        Assert.Single(Asked(justin));
    }

    [Fact]
    public async Task Ten_thousand_rows_are_asked_for_again_by_type()
    {
        await using var justin = await WithJobsAsync(
            Jobs(1, 6000, "JOB_STARTED"), Jobs(1, 3000, "FILE_PROCESSED"), Jobs(1, 5000, "JOB_FINISHED"));

        var jobs = (await Watching.PollAsync(justin)).Snapshot.The(12).Jobs!;

        Assert.Equal((6000, 5000), (jobs.Started, jobs.Ended));
        Assert.Equal(1 + EventTypes.Needed.Count, Asked(justin).Count);
        Assert.DoesNotContain(Asked(justin), request => request.Contains("stage_id", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workflow_that_is_surely_too_large_is_asked_for_by_type_at_once()
    {
        await using var justin = await WithJobsAsync(Jobs(1, 10, "JOB_STARTED"));
        justin.Campaigns[11] = $"[{Watching.Workflow(12, "running", processed: 1000, total: 1000)}]";

        Assert.Equal(10, (await Watching.PollAsync(justin)).Snapshot.The(12).Jobs!.Started);
        Assert.DoesNotContain(Asked(justin), request => request.EndsWith("workflow_id=12&format=json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_type_that_still_reaches_the_cap_is_split_by_stage()
    {
        await using var justin = await WithJobsAsync(Jobs(1, 7000, "JOB_STARTED"), Jobs(7001, 6000, "JOB_STARTED", stage: 2));

        var poll = await Watching.PollAsync(justin);

        Assert.Equal(13_000, poll.Snapshot.The(12).Jobs!.Started);
        Assert.Equal(
            ["stage_id=1", "stage_id=2", "stage_id=3"],
            Asked(justin)
                .SelectMany(request => request.Split('&'))
                .Where(part => part.StartsWith("sta", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_stage_that_still_reaches_the_cap_is_split_by_site_and_no_site_is_forgotten()
    {
        await using var justin = await WithJobsAsync(
            Jobs(1, 9000, "JOB_STARTED"),
            Jobs(9001, 8000, "JOB_STARTED", site: "NIKHEF"),
            Jobs(17_001, 10, "JOB_STARTED", site: "LATE"));
        justin.Sites = "CERN,True\nNIKHEF,False\nLATE,True\n";
        var options = Watching.Options(justin, 11);
        options.InfoUrl = new(justin.Address, "/api/info/");

        var poll = await Watching.PollAsync(options);

        Assert.Null(poll.Error);
        Assert.Equal(17_010, poll.Snapshot.The(12).Jobs!.Started);
    }

    [Fact]
    public async Task Errors_are_split_by_the_sites_where_jobs_started()
    {
        await using var justin = await WithJobsAsync(
            Jobs(1, 6000, "JOB_STARTED"), Jobs(1, 6000, "JOB_SCRIPT_ERROR", exit: 1),
            Jobs(6001, 6000, "JOB_STARTED", site: "NIKHEF"), Jobs(6001, 6000, "JOB_SCRIPT_ERROR", site: "NIKHEF", exit: 2));

        var jobs = (await Watching.PollAsync(justin)).Snapshot.The(12).Jobs!;

        Assert.Equal(new Dictionary<int, int> { [1] = 6000, [2] = 6000 }, jobs.ExitCodes);
        Assert.Equal(12_000, jobs.Ended);
    }

    [Fact]
    public async Task Where_even_a_site_reaches_the_cap_there_are_no_numbers_rather_than_too_low_ones()
    {
        await using var justin = await WithJobsAsync(Jobs(1, Cap + 1, "JOB_STARTED"), Jobs(1, 10, "JOB_FINISHED"));

        var poll = await Watching.PollAsync(justin);

        Assert.Equal(
            "workflow 12: justIN gives only the oldest 10,000 JOB_STARTED events of workflow 12, stage 1, at CERN;"
                + " its jobs are left out",
            poll.Error);
        Assert.Null(poll.Snapshot.The(12).Jobs);
        Assert.Empty(poll.Snapshot!.Tallies);
    }

    [Fact]
    public async Task Events_without_a_site_cannot_be_split_by_site()
    {
        await using var justin = await WithJobsAsync(Jobs(1, Cap + 1, "JOB_STARTED"), Jobs(1, 10, "JOB_FINISHED"));
        justin.Events[0] = justin.Events[0] with { SiteName = null };
        justin.Events[1] = justin.Events[1] with { SiteName = "O'Neill & sons" };

        Assert.EndsWith("; its jobs are left out", (await Watching.PollAsync(justin)).Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Asked(justin), request => request.Contains("site_name", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Three_workflows_too_large_to_be_read_do_not_stop_the_others()
    {
        await using var justin = await WithJobsAsync(
            Jobs(1, Cap, "JOB_STARTED").Select(row => row with { WorkflowId = 1 }),
            Jobs(1, Cap, "JOB_STARTED").Select(row => row with { WorkflowId = 2 }),
            Jobs(1, Cap, "JOB_STARTED").Select(row => row with { WorkflowId = 3 }));
        justin.Campaigns[11] = Watching.Workflows("running", 1, 2, 3, 4);

        var poll = await Watching.PollAsync(justin);

        Assert.Equal(3, poll.Snapshot!.Gaps.Count);
        Assert.NotNull(poll.Snapshot.The(4).Jobs);
    }

    [Fact]
    public async Task More_rows_than_justin_ever_gives_are_a_lie()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Spoil("campaign_id=11", Spoilt.Body(Watching.Workflows("draft", [.. Enumerable.Range(1, Cap + 1)])));

        Assert.Contains("more rows than justIN ever gives", (await Watching.PollAsync(justin)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_of_ten_thousand_workflows_may_be_missing_its_oldest()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("draft", [.. Enumerable.Range(1, Cap)])
            .Replace("2026-11-22 08:00:00", "1970-01-01 00:00:00", StringComparison.Ordinal);

        Assert.Equal("campaign 11: justIN gives only its newest 10,000 workflows", (await Watching.PollAsync(justin)).Error);
    }

    [Fact]
    public async Task Ten_thousand_pauses_in_all_of_dune_are_asked_for_by_workflow()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("paused", 12);
        var pause = FakeEvent.Of(1, "WORKFLOW_PAUSED_JOBSCRIPT_ERROR", 0) with { WorkflowId = 5 };
        justin.Events.AddRange(Enumerable.Range(1, Cap).Select(id => pause with { EventId = id }));
        justin.Events.Add(pause with { EventId = Cap + 1, WorkflowId = 12 });

        Assert.Equal(Cap + 1, (await Watching.PollAsync(justin)).Snapshot.The(12).LastPause!.EventId);
    }

    private static async Task<FakeJustIn> WithJobsAsync(params IEnumerable<FakeEvent>[] events)
    {
        var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("running", 12);
        justin.Events.AddRange(events.SelectMany(rows => rows).Select((row, place) => row with { EventId = place + 1 }));
        return justin;
    }

    private static IEnumerable<FakeEvent> Jobs(
        int first, int count, string type, int stage = 1, string site = "CERN", int exit = 0) => Enumerable
        .Range(first, count)
        .Select(job => FakeEvent.Of(0, type, job, exit: exit, site: site) with { StageId = stage });

    private static List<string> Asked(FakeJustIn justin) =>
        [.. justin.Requests.Where(request => request.Contains("&workflow_id=12&", StringComparison.Ordinal))];
}
