using ProdShift.Sources;

namespace ProdShift.Tests.Sources.JustIn;

/// <summary>What is no answer becomes a reason in plain words; nothing of it is believed.</summary>
public sealed class BadAnswerTests
{
    private const string ErrorPage = "<html><head></head>\n<body><h1>Error</h1>\n<p>campaign_id must be given</p></body></html>";

    public static TheoryData<string, string, int> Bodies => new()
    {
        { ErrorPage, "justIN answered with an error page: campaign_id must be given", 1 },
        { "<html><body>Maintenance</body></html>", "justIN answered with a web page instead of data", 1 },
        { """{"rows":[]}""", "justIN answered with something else than the list asked for", 1 },
        { "\"workflow_id\"", "justIN answered with something else than the list asked for", 1 },
        { "  ", "justIN's answer was empty", 2 },
        { "[{\"workflow_id\":12,\"state\":\"running\"", "justIN's answer was malformed", 2 },
        { "[]]", "justIN's answer was malformed", 2 },
        { "[{\"state\":\"running\"}]", "justIN's answer was malformed", 2 },
        { "[{\"workflow_id\":\"12\",\"state\":\"running\"}]", "justIN's answer was malformed", 2 },
        { "[{\"workflow_id\":12,\"state\":null}]", "justIN's answer was malformed", 2 },
        { "[{\"workflow_id\":99999999999,\"state\":\"running\"}]", "justIN's answer was malformed", 2 },
        { "[null]", "justIN's answer was malformed: a workflow without a number", 1 },
        { "[{\"workflow_id\":0,\"state\":\"running\"}]", "justIN's answer was malformed: a workflow without a number", 1 },
        { Row("\"files_total\":-1"), "justIN's answer was malformed: an impossible number of files", 1 },
        { Row("\"start_time\":\"yesterday\""), "justIN's answer was malformed", 2 },
        { Row("\"start_time\":\"2026-11-22T00:00:00Z\""), "justIN's answer was malformed", 2 },
        { Row("\"start_time\":\"9999-12-31 23:59:59\""), "justIN's answer was malformed", 2 },
        { Row($"\"description\":\"{new string('x', 5000)}\""), "justIN's answer was malformed: a text over 4096 characters", 1 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_not_the_list_asked_for_is_refused(string body, string reason, int requests)
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Spoil("campaign_id=11", Spoilt.Body(body));

        Assert.Equal(new PollResult(null, $"campaign 11: {reason}"), await Watching.PollAsync(justin));
        Assert.Equal(requests, justin.Requests.Count);
    }

    [Theory]
    [InlineData(500, "justIN answered HTTP 500 instead of data", 2)]
    [InlineData(503, "justIN answered HTTP 503 instead of data", 2)]
    [InlineData(404, "justIN answered HTTP 404 instead of data", 1)]
    [InlineData(204, "justIN answered HTTP 204 instead of data", 1)]
    public async Task Another_status_is_refused_and_only_a_server_error_asked_again(int status, string reason, int requests)
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Spoil("campaign_id=11", context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.Equal(new PollResult(null, $"campaign 11: {reason}"), await Watching.PollAsync(justin));
        Assert.Equal(requests, justin.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_to_the_login_is_told_as_such_and_never_followed()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Spoil("download", Spoilt.Login);

        var poll = await Watching.PollAsync(justin);

        Assert.Equal(new PollResult(null, "campaign 11: this justIN does not allow public downloads: it asks for a login"), poll);
        Assert.DoesNotContain("login", Assert.Single(justin.Requests));
    }

    [Fact]
    public async Task A_dropped_or_truncated_answer_is_asked_for_once_more()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("running", 12);
        justin.Events.Add(FakeEvent.Of(1, "JOB_STARTED", 1));
        justin.Spoil("campaign_id=11", Spoilt.Truncated, times: 1);
        justin.Spoil("workflow_id=12", Spoilt.Truncated, times: 1);
        justin.Spoil("PAUSED", Spoilt.Status(502), times: 1);

        var poll = await Watching.PollAsync(justin);

        Assert.Null(poll.Error);
        Assert.Equal(1, poll.Snapshot.The(12).Jobs!.Started);
    }

    [Fact]
    public async Task A_justin_that_drops_every_connection_or_is_not_there_is_out_of_reach()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Spoil("", Spoilt.Dropped);
        var options = Watching.Options(justin, 11);

        Assert.Equal("campaign 11: justIN's answer broke off", (await Watching.PollAsync(options)).Error);

        await justin.DisposeAsync();
        Assert.Equal(new PollResult(null, "campaign 11: justIN could not be reached"), await Watching.PollAsync(options));
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_cut()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Spoil("campaign_id=11", context => Spoilt.Endless(context, "[{\"description\":\"", 'x'));
        justin.Spoil("campaign_id=12", context => Spoilt.Endless(context, "", ' '));

        var poll = await Watching.PollAsync(justin, 11, 12);

        Assert.Equal(
            "campaign 11: justIN's answer was malformed: it is far too long, or badly compressed (and 1 more)", poll.Error);
    }

    [Fact]
    public async Task A_justin_that_stays_silent_is_given_up_after_a_hundred_seconds()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Spoil("", Spoilt.Silence);
        using var source = Watching.Source(Watching.Options(justin, 11), new ImpatientClock());

        var poll = await source.PollAsync(Watching.Request, default).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(new PollResult(null, "campaign 11: justIN did not answer within 100 seconds"), poll);
    }

    [Fact]
    public async Task A_poll_that_is_cancelled_throws_and_blames_nobody()
    {
        await using var justin = await FakeJustIn.StartAsync();
        using var stop = new CancellationTokenSource();
        justin.Spoil("", async context =>
        {
            await stop.CancelAsync();
            await Spoilt.Silence(context);
        });
        using var source = Watching.Source(Watching.Options(justin, 11));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.PollAsync(Watching.Request, stop.Token));
    }

    private static string Row(string field) => $$"""[{"workflow_id":12,"state":"running",{{field}}}]""";
}
