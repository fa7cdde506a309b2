namespace ProdShift.Tests.Sources.JustIn;

/// <summary>A part of an answer is kept, and what is missing is named.</summary>
public sealed class PartAnswerTests
{
    private const string Event =
        """{"workflow_id":12,"stage_id":1,"event_type_name":"JOB_STARTED","event_time":"2026-11-22 12:00:00","event_id":5}""";

    [Fact]
    public async Task A_campaign_that_fails_is_a_gap_and_the_others_are_read()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[12] = Watching.Workflows("running", 12);
        justin.Spoil("campaign_id=11", Spoilt.Status(500));

        var poll = await Watching.PollAsync(justin, 11, 12);

        Assert.Equal(["campaign 11: justIN answered HTTP 500 instead of data"], poll.Snapshot!.Gaps);
        Assert.Equal(poll.Snapshot.Gaps[0], poll.Error);
        Assert.NotNull(poll.Snapshot.The(12).Jobs);
    }

    [Fact]
    public async Task After_three_campaigns_in_a_row_no_further_one_is_asked_for()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Spoil("", Spoilt.Status(500));

        var poll = await Watching.PollAsync(justin, 11, 12, 13, 14, 15);

        Assert.Null(poll.Snapshot);
        Assert.Equal("campaign 11: justIN answered HTTP 500 instead of data (and 4 more)", poll.Error);
        Assert.Equal(6, justin.Requests.Count);
    }

    [Fact]
    public async Task A_workflow_that_fails_has_no_numbers_rather_than_some_and_the_others_are_read()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("running", 11, 12, 13);
        justin.Events.AddRange(FakeEvent.Of(1, "JOB_STARTED", 1), FakeEvent.Of(2, "JOB_FINISHED", 1));
        justin.Spoil("&workflow_id=11&", Spoilt.Truncated);

        var poll = await Watching.PollAsync(justin);

        Assert.Equal("workflow 11: justIN's answer broke off", poll.Error);
        Assert.Null(poll.Snapshot.The(11).Jobs);
        Assert.Equal(1, poll.Snapshot.The(12).Jobs!.Ended);
        Assert.NotNull(poll.Snapshot.The(13).Jobs);
    }

    [Fact]
    public async Task After_three_workflows_in_a_row_the_rest_is_a_gap()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("running", 1, 2, 3, 4, 5, 6, 7);
        foreach (var workflow in new[] { 1, 3, 4, 5 })
            justin.Spoil($"&workflow_id={workflow}&", Spoilt.Status(500));

        var poll = await Watching.PollAsync(justin);

        Assert.Equal("workflow 1: justIN answered HTTP 500 instead of data (and 4 more)", poll.Error);
        Assert.Equal("workflows 6, 7: not asked for, since justIN failed three times in a row", poll.Snapshot!.Gaps[^1]);
        Assert.NotNull(poll.Snapshot.The(2).Jobs);
        Assert.Equal(7, poll.Snapshot.Workflows.Count);
    }

    [Fact]
    public async Task Pauses_that_cannot_be_read_are_a_gap()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("paused", 12);
        justin.Spoil("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", Spoilt.Body("<html>"));

        var poll = await Watching.PollAsync(justin);

        Assert.Equal("WORKFLOW_PAUSED_JOBSCRIPT_ERROR events: justIN answered with a web page instead of data", poll.Error);
        Assert.NotNull(poll.Snapshot.The(12).Jobs);
    }

    public static TheoryData<string> OtherRows =>
    [
        """{"workflow_id":1,"stage_id":1,"event_type_name":"JOB_STARTED","event_time":"2026-11-22 12:00:00","event_id":5}""",
        """{"workflow_id":0,"stage_id":0,"event_type_name":"JOB_NOTUSED","event_time":"2026-11-22 12:00:00","event_id":5}""",
    ];

    [Theory]
    [MemberData(nameof(OtherRows))]
    public async Task Events_of_another_workflow_tell_that_the_filter_was_dropped(string row)
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("running", 12);
        justin.Spoil("&workflow_id=12&", Spoilt.Body($"[{row}]"));

        Assert.Equal(
            "workflow 12: justIN dropped our filter and answered with other rows than those asked for",
            (await Watching.PollAsync(justin)).Error);
    }

    [Fact]
    public async Task Events_of_another_type_tell_that_the_filter_was_dropped()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = "[]";
        justin.Spoil("FAILED_TOO_MANY", Spoilt.Body($"[{Event}]"));

        Assert.Contains("dropped our filter", (await Watching.PollAsync(justin)).Error, StringComparison.Ordinal);
    }

    public static TheoryData<string> Lies =>
    [
        "\"event_id\":-1",
        "\"event_id\":1.5",
        "\"stage_id\":9999",
        "\"stage_id\":-1",
        "\"jobscript_exit\":70000",
        "\"event_time\":\"1969-12-31 23:59:59\"",
        "\"event_time\":\"1970-01-01 00:00:00\"",
        "\"event_time\":null",
        "\"event_time\":17",
        $"\"site_name\":\"{new string('x', 5000)}\"",
    ];

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task An_event_that_cannot_be_is_refused(string lie)
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("running", 12);
        justin.Spoil("&workflow_id=12&", Spoilt.Body($"[{Event.TrimEnd('}')},{lie}}}]"));

        var poll = await Watching.PollAsync(justin);

        Assert.StartsWith("workflow 12: justIN's answer was malformed", poll.Error, StringComparison.Ordinal);
        Assert.Null(poll.Snapshot.The(12).Jobs);
    }
}
