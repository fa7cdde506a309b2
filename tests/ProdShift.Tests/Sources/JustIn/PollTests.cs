using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Sources.JustIn;

public sealed class PollTests
{
    [Fact]
    public async Task Requests_are_few_ask_for_json_and_carry_neither_cookie_nor_credential()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("running", 12);
        justin.Spoil("campaign_id=11", context =>
        {
            context.Response.Headers.SetCookie = "justin_session=1";
            return Spoilt.Body(justin.Campaigns[11])(context);
        });

        await Watching.PollAsync(justin);

        Assert.Equal(
            [
                "/dashboard/?method=download-campaign-workflows&campaign_id=11&format=json",
                "/dashboard/?method=download-events&event_type_name=WORKFLOW_PAUSED_NONE_PROCESSED&format=json",
                "/dashboard/?method=download-events&event_type_name=WORKFLOW_PAUSED_JOBSCRIPT_ERROR&format=json",
                "/dashboard/?method=download-events&event_type_name=WORKFLOW_FAILED_TOO_MANY_FILES&format=json",
                "/dashboard/?method=download-events&workflow_id=12&format=json",
            ],
            justin.Requests);
        Assert.All(justin.Headers, headers => Assert.StartsWith("prodshift/", headers["User-Agent"], StringComparison.Ordinal));
        Assert.DoesNotContain(justin.Headers, headers => headers.ContainsKey("Cookie") || headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData("running", "2026-11-22 08:00:00", true)]
    [InlineData("paused", "2026-11-22 08:00:00", true)]
    [InlineData("checking", "1970-01-01 00:00:00", true)]
    [InlineData("finishing", "2026-11-22 08:00:00", true)]
    [InlineData("finished", "1970-01-01 00:00:00", true)]
    [InlineData("on-holiday", "1970-01-01 00:00:00", true)]
    [InlineData("deleted", "2026-11-22 08:00:00", true)]
    [InlineData("deleted", "1970-01-01 00:00:00", false)]
    [InlineData("draft", "1970-01-01 00:00:00", false)]
    [InlineData("submitted", "1970-01-01 00:00:00", false)]
    [InlineData("approved", "1970-01-01 00:00:00", false)]
    public async Task Jobs_are_asked_for_where_there_may_be_some(string state, string start, bool asked)
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = $"[{Watching.Workflow(12, state, start: start)}]";

        var workflow = (await Watching.PollAsync(justin)).Snapshot.The(12);

        Assert.Equal(asked, workflow.Jobs is not null);
        Assert.Equal(asked, justin.Requests.Any(request => request.Contains("workflow_id=12", StringComparison.Ordinal)));
        Assert.Equal(state is "on-holiday" ? "unknown" : state, workflow.State.ToString(), ignoreCase: true);
    }

    [Theory]
    [InlineData("finished", false)]
    [InlineData("deleted", false)]
    [InlineData("running", true)]
    [InlineData("finishing", true)]
    public async Task What_ended_and_was_read_is_not_asked_for_again_but_what_was_started_again_is(string state, bool asked)
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows(state, 12);
        justin.Events.Add(FakeEvent.Of(1, "JOB_STARTED", 1));

        var poll = await Watching.PollAsync(Watching.Options(justin, 11), alreadyRead: 12);

        Assert.Equal(asked, poll.Snapshot.The(12).Jobs is not null);
        Assert.Equal(asked, justin.Requests.Any(request => request.Contains("workflow_id=12", StringComparison.Ordinal)));
        Assert.Null(poll.Error);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public async Task A_job_that_starts_well_after_the_newest_pause_tells_of_a_restart(int minutes, bool started)
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("paused", 12);
        justin.Events.AddRange(
            Pause(1, "WORKFLOW_PAUSED_NONE_PROCESSED", minutes: -60),
            Pause(2, "WORKFLOW_PAUSED_JOBSCRIPT_ERROR", minutes: 0),
            FakeEvent.Of(3, "JOB_STARTED", 1, minutes),
            FakeEvent.Of(4, "JOB_STARTED", 2, minutes: -30),
            FakeEvent.Of(5, "JOB_FINISHED", 1, minutes: 90));

        var pause = (await Watching.PollAsync(justin)).Snapshot.The(12).LastPause;

        Assert.Equal(new AutomaticPause(2, FakeEvent.Noon, PauseCause.JobscriptErrors, started), pause);
    }

    [Fact]
    public async Task A_workflow_that_justin_ended_for_too_many_files_is_marked()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("finished", 12, 13);
        justin.Events.Add(Pause(1, "WORKFLOW_FAILED_TOO_MANY_FILES", minutes: 0));

        var snapshot = (await Watching.PollAsync(justin)).Snapshot;

        Assert.True(snapshot.The(12).FailedWithTooManyFiles);
        Assert.False(snapshot.The(13).FailedWithTooManyFiles);
        Assert.Null(snapshot.The(12).LastPause);
    }

    [Fact]
    public async Task Of_a_workflow_that_moved_between_two_requests_one_remains()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = justin.Campaigns[14] = Watching.Workflows("running", 12);

        Assert.Equal(14, Assert.Single((await Watching.PollAsync(justin, 11, 14)).Snapshot!.Workflows).Campaign);
    }

    [Fact]
    public async Task Fields_that_a_newer_justin_adds_are_passed_over_and_nulls_are_taken()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = """
            [{"workflow_id":12,"state":"draft","description":null,"files_total":null,"rank":{"of":["many"]},"start_time":null}]
            """;

        var workflow = (await Watching.PollAsync(justin)).Snapshot.The(12);

        Assert.Equal(new WorkflowStatus(11, 12, "", WorkflowState.Draft, null, null, 0, 0), workflow);
    }

    private static FakeEvent Pause(long id, string type, int minutes) =>
        FakeEvent.Of(id, type, 0, minutes) with { StageId = 0, JobsubId = null, SiteName = null, EntryName = null };
}
