using Microsoft.Extensions.Logging;
using ProdShift.Slack;
using ProdShift.Tests.Slack.Support;

namespace ProdShift.Tests.Slack.Socket;

public class SocketModeTests
{
    [Fact]
    public async Task A_command_is_answered_in_the_acknowledgement()
    {
        await using var bot = await BotAsync();
        var connection = await bot.Slack.Socket.NextAsync();
        await connection.HelloAsync();

        await connection.CommandAsync("e1", "hello", "T1");
        var ack = await connection.AckAsync();

        Assert.Equal("e1", ack.GetProperty("envelope_id").GetString());
        Assert.Equal("said hello", ack.GetProperty("payload").GetProperty("text").GetString());
        Assert.True(bot.Socket.Connected);
    }

    [Fact]
    public async Task A_repeat_acts_once_also_over_another_connection()
    {
        var acted = 0;
        await using var bot = await BotAsync(() => Interlocked.Increment(ref acted));
        var connection = await bot.Slack.Socket.NextAsync();
        await connection.HelloAsync();

        await connection.CommandAsync("e1", "hello", "T1");
        await connection.AckAsync();
        await connection.CommandAsync("e2", "hello", "T1");

        Assert.False((await connection.AckAsync()).TryGetProperty("payload", out _));
        Assert.Equal(1, acted);
    }

    [Fact]
    public async Task Another_command_under_an_old_envelopes_id_is_no_repeat()
    {
        var acted = 0;
        await using var bot = await BotAsync(() => Interlocked.Increment(ref acted));
        var connection = await bot.Slack.Socket.NextAsync();
        await connection.HelloAsync();

        await connection.CommandAsync("e1", "hello", "T1");
        await connection.AckAsync();
        await connection.CommandAsync("e1", "hello", "T2");
        await connection.AckAsync();

        Assert.Equal(2, acted);
    }

    [Theory]
    [InlineData("""{"type":"events_api","envelope_id":"e1","payload":{"type":"event_callback","event":{"type":"new"}}}""")]
    [InlineData("""{"type":"interactive","envelope_id":"e1","payload":{"type":"brand_new"}}""")]
    [InlineData("""{"type":"slash_commands","envelope_id":"e1","payload":[]}""")]
    [InlineData("""{"type":"slash_commands","envelope_id":"e1"}""")]
    [InlineData("""{"type":"brand_new","envelope_id":"e1","payload":{}}""")]
    public async Task Whatever_comes_is_acknowledged_and_the_next_is_read(string envelope)
    {
        await using var bot = await BotAsync();
        var connection = await bot.Slack.Socket.NextAsync();
        await connection.HelloAsync();

        await connection.SendAsync("not json");
        await connection.SendAsync(envelope);

        Assert.Equal("""{"envelope_id":"e1"}""", (await connection.AckAsync()).GetRawText());
    }

    [Theory]
    [InlineData("refresh_requested")]
    [InlineData("warning")]
    public async Task A_refresh_loses_nothing(string reason)
    {
        await using var bot = await BotAsync();
        var old = await bot.Slack.Socket.NextAsync();
        await old.HelloAsync();

        await old.SendAsync($$"""{"type":"disconnect","reason":"{{reason}}"}""");
        var fresh = await bot.Slack.Socket.NextAsync(); // the old one is still open
        await old.CommandAsync("e1", "over the old", "T1");
        Assert.Equal("e1", (await old.AckAsync()).GetProperty("envelope_id").GetString());
        await fresh.HelloAsync();
        await old.CommandAsync("e2", "still the old", "T2");
        Assert.Equal("e2", (await old.AckAsync()).GetProperty("envelope_id").GetString());
        await old.CloseAsync();
        await fresh.CommandAsync("e3", "over the new", "T3");

        Assert.Equal("said over the new", (await fresh.AckAsync()).GetProperty("payload").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Nothing_that_happens_while_reconnecting_ends_it()
    {
        await using var bot = await BotAsync();
        var connection = await bot.Slack.Socket.NextAsync();
        await connection.HelloAsync();
        bot.Slack
            .On("apps.connections.open", """{"ok":false,"error":"internal_error"}""")
            .On("apps.connections.open", "<html>", type: "text/html")
            .On("apps.connections.open", "no", status: 500)
            .On("apps.connections.open", """{"ok":false,"error":"invalid_auth"}""")
            .On("apps.connections.open", "{}", status: 429, retryAfter: "2")
            .On("apps.connections.open", """{"ok":true,"url":"ws://192.0.2.1/steal"}""")
            .On("apps.connections.open", """{"ok":true,"url":"nonsense"}""")
            .On("apps.connections.open", $$"""{"ok":true,"url":"ws://{{bot.Slack.Url.Authority}}/api/nowhere"}""");

        connection.Drop();
        var next = await bot.Slack.Socket.NextAsync();
        await next.HelloAsync();
        await next.CommandAsync("e1", "back", "T1");

        Assert.Equal("e1", (await next.AckAsync()).GetProperty("envelope_id").GetString());
        Assert.DoesNotContain(bot.Log.Lines, line => line.Text.Contains("secret-ticket", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_hello_another_connection_is_tried()
    {
        var clock = new TimerClock();
        await using var bot = await SlackBot.StartAsync(services => services.Say(Say), clock, socketMode: true);

        await clock.WaitedForAsync(SocketModeClient.HelloTime);
        Assert.False(bot.Socket.Connected);
        clock.Advance(SocketModeClient.HelloTime);
        await clock.WaitedForAsync(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromSeconds(1));
        await bot.Slack.Socket.NextAsync();
        var next = await bot.Slack.Socket.NextAsync();
        await next.HelloAsync();
        await next.CommandAsync("e1", "hello", "T1");

        await next.AckAsync();
        Assert.True(bot.Socket.Connected);
    }

    [Fact]
    public async Task A_message_that_is_too_large_ends_the_connection_and_another_is_opened()
    {
        await using var bot = await BotAsync();
        var connection = await bot.Slack.Socket.NextAsync();
        await connection.HelloAsync();

        await Record.ExceptionAsync(() => connection.SendAsync(new byte[(1024 * 1024) + 1])); // cut while it is being sent

        await (await bot.Slack.Socket.NextAsync()).HelloAsync();
    }

    [Fact]
    public async Task Switched_off_by_somebody_it_says_what_to_do_and_goes_on_trying()
    {
        await using var bot = await BotAsync();
        var connection = await bot.Slack.Socket.NextAsync();
        await connection.HelloAsync();

        await connection.SendAsync("""{"type":"disconnect","reason":"link_disabled"}""");
        await bot.Slack.Socket.NextAsync();

        Assert.Contains(
            bot.Log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("switch it on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_start_does_not_wait_for_Slack()
    {
        await using var bot = await SlackBot.StartAsync(
            services => services.Say(Say),
            new FastClock(CommandDispatcher.Quick),
            socketMode: true,
            api: new Uri("http://127.0.0.1:9/api/"));

        Assert.False(bot.Socket.Connected);
        Assert.Equal("said hello", (await bot.CommandAsync("/say", "hello")).Text);
    }

    [Fact]
    public async Task A_stop_lets_what_was_begun_be_answered()
    {
        var done = new TaskCompletionSource<Reply>();
        var begun = new TaskCompletionSource();
        var clock = new TimerClock();
        await using var bot = await SlackBot.StartAsync(
            services => services.Say(_ =>
            {
                begun.SetResult();
                return done.Task;
            }),
            clock,
            socketMode: true);
        var connection = await bot.Slack.Socket.NextAsync();
        await connection.HelloAsync();
        await connection.CommandAsync("e1", "hello", "T1");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(20));

        var stopping = bot.StopAsync();
        await clock.WaitedForAsync(SocketModeClient.DrainTime);
        done.SetResult(Reply.ToUser(Mrkdwn.Of($"just in time")));

        Assert.Equal("just in time", (await connection.AckAsync()).GetProperty("payload").GetProperty("text").GetString());
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static Task<SlackBot> BotAsync(Action? acted = null) => SlackBot.StartAsync(
        services => services.Say(command =>
        {
            acted?.Invoke();
            return Say(command);
        }),
        new FastClock(CommandDispatcher.Quick, SocketModeClient.ConnectTime, SocketModeClient.HelloTime),
        socketMode: true);

    private static Task<Reply> Say(SlashCommand command) => Task.FromResult(Reply.ToUser(Mrkdwn.Of($"said {command.Text}")));
}
