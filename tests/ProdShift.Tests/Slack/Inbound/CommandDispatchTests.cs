using System.Net;
using Microsoft.Extensions.Logging;
using ProdShift.Slack;
using ProdShift.Tests.Slack.Support;

namespace ProdShift.Tests.Slack.Inbound;

public class CommandDispatchTests
{
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(400);

    [Theory]
    [InlineData(ReplyPlace.User, "ephemeral")]
    [InlineData(ReplyPlace.Channel, "in_channel")]
    [InlineData(ReplyPlace.Original, "ephemeral")]
    public async Task A_quick_answer_goes_out_in_the_response(ReplyPlace place, string expected)
    {
        await using var bot = await BotAsync(_ => Task.FromResult(ReplyAt(place)));

        var answer = await bot.CommandAsync("/say");

        Assert.Equal(expected, answer.Json.GetProperty("response_type").GetString());
    }

    [Fact]
    public async Task The_handler_gets_what_was_typed_and_an_id_that_a_repeat_shares()
    {
        SlashCommand? got = null;
        await using var bot = await BotAsync(command =>
        {
            got = command;
            return Task.FromResult(Reply.None);
        });

        var answer = await bot.CommandAsync("/say", "<@U9|ana> &lt;now&gt;", trigger: "T42");

        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Body));
        Assert.Equal(("/say", "<@U9> <now>", "U1", "C1", "T42", "T42"),
            (got!.Command, got.Text, got.UserId, got.ChannelId, got.TriggerId, got.RequestId));
        Assert.Equal(new Uri(bot.Slack.Url, "/response/1"), got.ResponseUrl);
    }

    [Fact]
    public async Task A_slow_answer_is_announced_and_follows_to_the_response_url()
    {
        var clock = new TimerClock();
        var done = new TaskCompletionSource<Reply>();
        await using var bot = await BotAsync(_ => done.Task, clock);

        var answering = bot.CommandAsync("/say");
        await clock.WaitedForAsync(Quick);
        clock.Advance(Quick);
        Assert.Equal("Working on it…", (await answering).Text);

        done.SetResult(Reply.ToChannel(Mrkdwn.Of($"here it is")));
        var followed = await bot.Slack.NextAsync();
        Assert.Equal(("response", "here it is"), (followed.Method, followed.Json.GetProperty("text").GetString()));
        Assert.Equal("in_channel", followed.Json.GetProperty("response_type").GetString());
    }

    [Fact]
    public async Task A_slow_command_that_opened_a_window_says_so_instead_of_working_for_ever()
    {
        var clock = new TimerClock();
        var done = new TaskCompletionSource<Reply>();
        await using var bot = await BotAsync(_ => done.Task, clock);

        var answering = bot.CommandAsync("/say");
        await clock.WaitedForAsync(Quick);
        clock.Advance(Quick);
        await answering;
        done.SetResult(Reply.None);

        var followed = await bot.Slack.NextAsync();
        Assert.Equal("The window is open.", followed.Json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_stop_waits_for_a_slow_answer()
    {
        var clock = new TimerClock();
        var done = new TaskCompletionSource<Reply>();
        await using var bot = await BotAsync(_ => done.Task, clock);
        var answering = bot.CommandAsync("/say");
        await clock.WaitedForAsync(Quick);
        clock.Advance(Quick);
        await answering;

        var stopping = bot.StopAsync();
        await clock.WaitedForAsync(TimeSpan.FromSeconds(5));
        Assert.False(stopping.IsCompleted);
        done.SetResult(Reply.ToUser(Mrkdwn.Of($"just in time")));
        await stopping.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal("just in time", (await bot.Slack.NextAsync()).Json.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://hooks.slack.com/commands/1")]
    [InlineData("https://hooks.slack.com.evil.example/1")]
    [InlineData("https://hooks.slack.com@evil.example/1")]
    [InlineData("https://hooks.slack.com:8443/1")]
    [InlineData("ftp://hooks.slack.com/1")]
    [InlineData("nonsense")]
    public async Task An_address_that_is_not_Slacks_is_never_called(string address)
    {
        var clock = new TimerClock();
        var done = new TaskCompletionSource<Reply>();
        await using var bot = await BotAsync(_ => done.Task, clock);
        var answering = bot.CommandAsync("/say", responseUrl: address);
        await clock.WaitedForAsync(Quick);
        clock.Advance(Quick);
        await answering;

        done.SetResult(Reply.ToUser(Mrkdwn.Of($"secret")));
        await bot.StopAsync();

        Assert.Empty(bot.Slack.All);
        Assert.Contains(bot.Log.Lines, line => line.Text.Contains("could not be given", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log.Lines, line => line.Text.Contains("evil", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_Slack_does_not_take_at_first_is_sent_once_more()
    {
        var clock = new TimerClock();
        var done = new TaskCompletionSource<Reply>();
        await using var bot = await BotAsync(_ => done.Task, clock);
        bot.Slack.On("response", "no", status: 500);
        var answering = bot.CommandAsync("/say");
        await clock.WaitedForAsync(Quick);
        clock.Advance(Quick);
        await answering;

        done.SetResult(Reply.ToUser(Mrkdwn.Of($"again")));
        await bot.Slack.NextAsync();
        await clock.WaitedForAsync(TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("again", (await bot.Slack.NextAsync()).Json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_unknown_command_is_answered_with_those_that_are_known()
    {
        await using var bot = await BotAsync(_ => Task.FromResult(Reply.None));

        var answer = await bot.CommandAsync("/nope<!channel>");

        Assert.Equal("ephemeral", answer.Json.GetProperty("response_type").GetString());
        Assert.Equal("I do not know /nope&lt;!channel&gt;. I know:\n• /say [words] – Says it", answer.Text);
    }

    [Fact]
    public async Task When_the_handler_fails_the_user_gets_the_number_under_which_the_log_tells_why()
    {
        await using var bot = await BotAsync(_ => throw new InvalidOperationException("the disk is full"));

        var answer = await bot.CommandAsync("/say");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Matches("^Something went wrong, incident [0-9a-f]{8}\\.", answer.Text);
        var id = answer.Text.Split(' ', '.')[4];
        var line = Assert.Single(bot.Log.Lines, line => line.Level == LogLevel.Error);
        Assert.Contains(id, line.Text, StringComparison.Ordinal);
        Assert.Contains("the disk is full", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeat_acts_once_even_while_the_first_is_being_worked_on()
    {
        var acted = 0;
        var done = new TaskCompletionSource<Reply>();
        await using var bot = await BotAsync(_ =>
        {
            Interlocked.Increment(ref acted);
            return done.Task;
        }, new TimerClock());
        var form = bot.CommandForm("/say", trigger: "T1");

        var answering = Enumerable.Range(0, 10).Select(_ => bot.PostAsync("/slack/command", form)).ToList();
        for (var i = 0; i < 9; i++) // all but the one that waits for the handler
        {
            var repeat = await Task.WhenAny(answering);
            Assert.Equal((HttpStatusCode.OK, ""), ((await repeat).Status, (await repeat).Body));
            answering.Remove(repeat);
        }
        done.SetResult(Reply.ToUser(Mrkdwn.Of($"done")));

        Assert.Equal("done", (await answering.Single()).Text);
        Assert.Equal(1, acted);
    }

    [Fact]
    public async Task Without_a_trigger_id_the_same_signature_makes_a_repeat()
    {
        var got = new List<SlashCommand>();
        await using var bot = await BotAsync(
            command =>
            {
                got.Add(command);
                return Task.FromResult(Reply.None);
            },
            new TimerClock());

        await bot.PostAsync("/slack/command", "command=/say&text=a&user_id=U1");
        await bot.PostAsync("/slack/command", "command=/say&text=a&user_id=U1");
        await bot.PostAsync("/slack/command", "command=/say&text=b&user_id=U1");

        Assert.Equal(["a", "b"], got.Select(command => command.Text));
        Assert.All(got, command => Assert.StartsWith("v0=", command.RequestId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_handler_that_blocks_its_thread_is_announced_all_the_same()
    {
        using var release = new ManualResetEventSlim();
        var clock = new TimerClock();
        await using var bot = await BotAsync(
            _ =>
            {
                release.Wait();
                return Task.FromResult(Reply.None);
            },
            clock);

        var answering = bot.CommandAsync("/say");
        await clock.WaitedForAsync(Quick);
        clock.Advance(Quick);

        Assert.Equal("Working on it…", (await answering).Text);
        release.Set();
        await bot.StopAsync();
    }

    private static Reply ReplyAt(ReplyPlace place) => place switch
    {
        ReplyPlace.Channel => Reply.ToChannel(Mrkdwn.Of($"x")),
        ReplyPlace.Original => Reply.InPlace(Mrkdwn.Of($"x")),
        _ => Reply.ToUser(Mrkdwn.Of($"x")),
    };

    private static Task<SlackBot> BotAsync(Func<SlashCommand, Task<Reply>> answer, TimeProvider? clock = null) =>
        SlackBot.StartAsync(services => services.Say(answer), clock);
}
