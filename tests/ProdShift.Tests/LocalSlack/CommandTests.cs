namespace ProdShift.Tests.LocalSlack;

public sealed class CommandTests : IAsyncLifetime
{
    private Stage _stage = null!;

    public async Task InitializeAsync() => _stage = await Stage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_command_reaches_the_bot_as_Slack_sends_it()
    {
        await _stage.Slack.CommandAsync(Stage.Ana, Stage.Shift, "/checkin shifter hello & <you>");

        var heard = Assert.Single(_stage.Bot.Heard);
        Assert.Equal("/slack/command", heard.Path);
        Assert.Equal("/checkin", heard["command"]);
        Assert.Equal("shifter hello & <you>", heard["text"]);
        Assert.Equal(Stage.Ana, heard["user_id"]);
        Assert.Equal("production-shift", heard["channel_name"]);
        Assert.StartsWith(_stage.Slack.Url.AbsoluteUri + "response/", heard["response_url"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"Hello <@UBO00000001>"}""", "Hello @Bo Lindgren")]
    [InlineData("Hello", "Hello")]
    [InlineData("""{"blocks":[{"type":"header","text":{"type":"plain_text","text":"Hello"}}]}""", "Hello")]
    public async Task An_answer_is_shown_to_its_user_alone(string body, string shown)
    {
        _stage.Answers(body);

        var reply = await _stage.Slack.CommandAsync(Stage.Ana, Stage.Shift, "/checkin");

        Assert.Equal(shown, reply.Text);
        Assert.Equal(shown, _stage.Slack.PlainText(Assert.Single(_stage.Slack.Ephemerals(Stage.Ana))));
        Assert.Empty(_stage.Slack.Ephemerals(Stage.Bo));
        Assert.Empty(_stage.Slack.Messages(Stage.Shift));
    }

    [Fact]
    public async Task An_answer_to_the_channel_echoes_the_command_to_all()
    {
        _stage.Answers("""{"response_type":"in_channel","text":"Ana is on shift"}""");

        await _stage.Slack.CommandAsync(Stage.Ana, Stage.Shift, "/checkin now");

        Assert.Equal(["/checkin now", "Ana is on shift"], _stage.Slack.Messages(Stage.Shift).Select(message => message.Text));
    }

    [Fact]
    public async Task An_answer_that_Slack_would_refuse_is_not_shown_but_told()
    {
        _stage.Answers("""{"blocks":[{"type":"headline"}]}""");

        var reply = await _stage.Slack.CommandAsync(Stage.Ana, Stage.Shift, "/checkin");

        Assert.Contains("unsupported type: headline", reply.Refused, StringComparison.Ordinal);
        Assert.Contains("unsupported type: headline", Assert.Single(_stage.Slack.Problems), StringComparison.Ordinal);
        Assert.Empty(_stage.Slack.Ephemerals(Stage.Ana));
    }

    [Fact]
    public async Task A_bot_that_is_not_there_is_told_as_Slack_tells_it()
    {
        await _stage.Bot.DisposeAsync();

        var reply = await _stage.Slack.CommandAsync(Stage.Ana, Stage.Shift, "/checkin");

        Assert.Equal(0, reply.Status);
        Assert.Equal(
            "/checkin failed with the error \"dispatch_failed\"", Assert.Single(_stage.Slack.Ephemerals(Stage.Ana)).Text);
    }

    [Fact]
    public async Task Waiting_ends_with_the_change_that_was_waited_for()
    {
        var waiting = _stage.Slack.WaitForAsync(() => _stage.Slack.Messages(Stage.Alerts).Count == 2);
        await _stage.Api.PostAsync("one");
        Assert.False(waiting.IsCompleted);
        await _stage.Api.PostAsync("two");

        await waiting;
    }

    [Fact]
    public async Task Waiting_in_vain_tells_what_was_seen()
    {
        await _stage.Api.PostAsync("Something else");

        var failure = await Assert.ThrowsAsync<TimeoutException>(
            () => _stage.Slack.WaitForAsync(() => false, TimeSpan.FromMilliseconds(1)));

        Assert.Contains("Something else", failure.Message, StringComparison.Ordinal);
    }
}
