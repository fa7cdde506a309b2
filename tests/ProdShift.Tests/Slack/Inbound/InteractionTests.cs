using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProdShift.Slack;
using ProdShift.Tests.Slack.Support;

namespace ProdShift.Tests.Slack.Inbound;

public class InteractionTests
{
    [Fact]
    public async Task A_click_is_acknowledged_at_once_and_answered_in_place_of_the_message()
    {
        BlockAction? got = null;
        var may = new TaskCompletionSource();
        await using var bot = await ActionBotAsync(async action =>
        {
            got = action;
            await may.Task;
            return Reply.InPlace(Mrkdwn.Of($"acknowledged"));
        });

        var answer = await bot.ActionAsync(Click(bot));
        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Body));
        may.SetResult();
        var followed = (await bot.Slack.NextAsync()).Json;

        Assert.Equal(
            new BlockAction("ack", "7", "U1", "T1", "T1", "C1", "1.5", ResponseUrl: new Uri(bot.Slack.Url, "/response/1")), got);
        Assert.True(followed.GetProperty("replace_original").GetBoolean());
        Assert.Equal(0, followed.GetProperty("blocks").GetArrayLength()); // else Slack keeps the old ones
    }

    [Theory]
    [InlineData(ReplyPlace.User, "ephemeral")]
    [InlineData(ReplyPlace.Channel, "in_channel")]
    public async Task An_answer_beside_the_message_leaves_it_and_goes_to_its_thread(ReplyPlace place, string type)
    {
        await using var bot = await ActionBotAsync(_ => Task.FromResult(
            place == ReplyPlace.User ? Reply.ToUser(Mrkdwn.Of($"x")) : Reply.ToChannel(Mrkdwn.Of($"x"))));

        await bot.ActionAsync(Click(bot, thread: "1.1"));
        var followed = (await bot.Slack.NextAsync()).Json;

        Assert.False(followed.GetProperty("replace_original").GetBoolean());
        Assert.Equal(type, followed.GetProperty("response_type").GetString());
        Assert.Equal("1.1", followed.GetProperty("thread_ts").GetString());
    }

    [Fact]
    public async Task A_click_whose_handler_fails_is_answered_to_the_user_alone()
    {
        await using var bot = await ActionBotAsync(_ => throw new InvalidOperationException("no"));

        await bot.ActionAsync(Click(bot));

        var followed = (await bot.Slack.NextAsync()).Json;
        Assert.StartsWith("Something went wrong, incident", followed.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("ephemeral", followed.GetProperty("response_type").GetString());
    }

    [Fact]
    public async Task What_nobody_handles_is_logged()
    {
        await using var bot = await ActionBotAsync(_ => Task.FromResult(Reply.None));

        await bot.ActionAsync(Click(bot).Replace("\"ack\"", "\"other\"", StringComparison.Ordinal));

        Assert.Contains(bot.Log.Lines, line => line is (LogLevel.Information, "Nobody handles the action other "));
    }

    [Fact]
    public async Task A_submitted_modal_closes_with_the_answers_by_block()
    {
        ViewSubmission? got = null;
        await using var bot = await ViewBotAsync(submission =>
        {
            got = submission;
            return Task.FromResult(ViewReply.Close);
        });

        var answer = await bot.ActionAsync(Submission);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Body));
        Assert.Equal(("summary", "meta", "U1", "T1"), (got!.CallbackId, got.PrivateMetadata, got.UserId, got.RequestId));
        Assert.Equal([new("text", "all <well>")], got.Values);
    }

    [Fact]
    public async Task A_wrong_answer_keeps_the_modal_open()
    {
        await using var bot = await ViewBotAsync(_ => Task.FromResult(ViewReply.Wrong("text", "too short")));
        Assert.Equal("""{"response_action":"errors","errors":{"text":"too short"}}""", (await bot.ActionAsync(Submission)).Body);
    }

    [Fact]
    public async Task A_submitted_modal_can_turn_into_another()
    {
        var next = new ModalView("more", "More", "Send", [new DividerBlock()]);
        await using var bot = await ViewBotAsync(_ => Task.FromResult(ViewReply.Update(next)));

        var answer = (await bot.ActionAsync(Submission)).Json;

        Assert.Equal("update", answer.GetProperty("response_action").GetString());
        Assert.Equal("more", answer.GetProperty("view").GetProperty("callback_id").GetString());
    }

    [Fact]
    public async Task When_its_handler_fails_the_modal_says_so_at_its_first_input()
    {
        await using var bot = await ViewBotAsync(_ => throw new InvalidOperationException("no"));

        var errors = (await bot.ActionAsync(Submission)).Json.GetProperty("errors");

        Assert.StartsWith("Something went wrong", errors.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_modal_without_inputs_is_replaced_by_the_words()
    {
        await using var bot = await ViewBotAsync(_ => throw new InvalidOperationException("no"));

        var answer = await bot.ActionAsync(
            """
            {"type":"view_submission","trigger_id":"T1","user":{"id":"U1"},
            "view":{"callback_id":"summary","blocks":[{"type":"divider"}]}}
            """);

        Assert.Equal("update", answer.Json.GetProperty("response_action").GetString());
        Assert.Equal("modal", answer.Json.GetProperty("view").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_modal_whose_handler_takes_too_long_is_closed()
    {
        var clock = new TimerClock();
        var done = new TaskCompletionSource<ViewReply>();
        await using var bot = await SlackBot.StartAsync(
            services => services.AddSingleton<IViewSubmissionHandler>(new FakeView("summary", _ => done.Task)), clock);

        var answering = bot.ActionAsync(Submission);
        await clock.WaitedForAsync(TimeSpan.FromSeconds(2.5));
        clock.Advance(TimeSpan.FromSeconds(2.5));

        Assert.Equal((HttpStatusCode.OK, ""), ((await answering).Status, (await answering).Body));
        Assert.Contains(
            bot.Log.Lines, line => line.Level == LogLevel.Warning && line.Text.Contains("too long", StringComparison.Ordinal));
        done.SetResult(ViewReply.Close);
    }

    [Fact]
    public async Task A_select_is_offered_options_and_none_where_nobody_knows_any()
    {
        await using var bot = await SlackBot.StartAsync(services => services.AddSingleton<IBlockOptionProvider>(
            new FakeOptions("site", request => [new Option(request.Value + "N", "cern")])));

        var known = await bot.PostAsync("/slack/options", "payload=" + Suggestion("site"));
        var unknown = await bot.PostAsync("/slack/options", "payload=" + Suggestion("other"));

        Assert.Equal("""{"options":[{"text":{"type":"plain_text","text":"CERN"},"value":"cern"}]}""", known.Body);
        Assert.Equal("""{"options":[]}""", unknown.Body);
    }

    [Fact]
    public async Task An_event_is_handled_once_however_often_it_comes()
    {
        var seen = new List<SlackEvent>();
        var handler = new FakeEvent("app_mention", e =>
        {
            seen.Add(e);
            return Task.CompletedTask;
        });
        await using var bot = await SlackBot.StartAsync(services => services.AddSingleton<IEventHandler>(handler));
        const string Event =
            """{"type":"event_callback","event_id":"E1","event":{"type":"app_mention","user":"U1","text":"help"}}""";

        await bot.PostAsync("/slack/event", Event);
        var repeat = await bot.PostAsync("/slack/event", Event.Replace("help", "HELP", StringComparison.Ordinal));
        await bot.StopAsync();

        Assert.Equal(HttpStatusCode.OK, repeat.Status);
        var got = Assert.Single(seen);
        Assert.Equal(("app_mention", "U1", "E1", "help"),
            (got.Type, got.UserId, got.RequestId, got.Body.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task An_event_whose_handler_fails_is_logged_with_a_number()
    {
        await using var bot = await SlackBot.StartAsync(services => services.AddSingleton<IEventHandler>(
            new FakeEvent("app_mention", _ => throw new InvalidOperationException("no"))));

        await bot.PostAsync("/slack/event", """{"type":"event_callback","event_id":"E1","event":{"type":"app_mention"}}""");
        await bot.StopAsync();

        Assert.Contains(
            bot.Log.Lines, line => line.Level == LogLevel.Error && line.Text.StartsWith("Incident ", StringComparison.Ordinal));
    }

    private const string Submission =
        """
        {"type":"view_submission","trigger_id":"T1","user":{"id":"U1"},"view":{"id":"V1","callback_id":"summary",
        "private_metadata":"meta","blocks":[{"type":"section"},{"type":"input","block_id":"text"}],
        "state":{"values":{"text":{"a":{"type":"plain_text_input","value":"all <well>"}},
        "empty":{"b":{"value":null}},"odd":null}}}}
        """;

    private static string Suggestion(string actionId) =>
        $$$"""{"type":"block_suggestion","action_id":"{{{actionId}}}","value":"CER","user":{"id":"U1"}}""";

    private static string Click(SlackBot bot, string? thread = null) =>
        $$$"""
        {"type":"block_actions","trigger_id":"T1","user":{"id":"U1"},"channel":{"id":"C1"},
        "response_url":"{{{bot.Slack.Url}}}response/1",
        "container":{"type":"message","message_ts":"1.5","channel_id":"C1"},
        "message":{"ts":"1.5"{{{(thread is null ? "" : $",\"thread_ts\":\"{thread}\"")}}}},
        "actions":[{"type":"button","action_id":"ack","block_id":"b","value":"7"}]}
        """;

    private static Task<SlackBot> ActionBotAsync(Func<BlockAction, Task<Reply>> answer) =>
        SlackBot.StartAsync(services => services.AddSingleton<IBlockActionHandler>(new FakeAction("ack", answer)));

    private static Task<SlackBot> ViewBotAsync(Func<ViewSubmission, Task<ViewReply>> answer) =>
        SlackBot.StartAsync(services => services.AddSingleton<IViewSubmissionHandler>(new FakeView("summary", answer)));
}
