using ProdShift.Slack;
using ProdShift.Tests.Slack.Support;

namespace ProdShift.Tests.Slack.Api;

public class SlackApiTests
{
    [Fact]
    public async Task A_message_goes_out_with_its_id_and_without_previews_of_links()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });

        var answer = await bot.Api.PostMessageAsync(
            new("C1", "hello", """[{"type":"divider"}]""", ThreadTs: "1.0", MessageId: "m1"), default);

        Assert.Equal(new PostedMessage("C1", "1.000001"), answer.Value);
        var asked = await bot.Slack.NextAsync();
        Assert.Equal(("Bearer " + SlackBot.Token, "application/json; charset=utf-8"), (asked.Authorization, asked.ContentType));
        const string Expected =
            """
            {"channel":"C1","text":"hello","blocks":[{"type":"divider"}],"thread_ts":"1.0",
            "metadata":{"event_type":"prodshift_message","event_payload":{"id":"m1"}},
            "unfurl_links":false,"unfurl_media":false}
            """;
        Assert.Equal(Expected.ReplaceLineEndings(""), asked.Body);
    }

    [Fact]
    public async Task An_update_without_blocks_takes_the_old_ones_away()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });

        await bot.Api.UpdateMessageAsync("1.0", new("C1", "hello"), default);

        var asked = (await bot.Slack.NextAsync()).Json;
        Assert.Equal("1.0", asked.GetProperty("ts").GetString());
        Assert.Equal(0, asked.GetProperty("blocks").GetArrayLength());
    }

    [Fact]
    public async Task The_history_is_read_page_by_page_with_the_ids_of_our_messages()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On(
            "conversations.history",
            """
            {"ok":true,"messages":[
              {"ts":"2.0","files":[{"name":"week.csv"}],
               "metadata":{"event_type":"prodshift_message","event_payload":{"id":"m2"}}},
              {"ts":"1.9","metadata":{"event_type":"someone_elses","event_payload":{"id":"m9"}}}],
             "response_metadata":{"next_cursor":"abc="}}
            """);
        bot.Slack.On("conversations.history", """{"ok":true,"messages":[{"ts":"1.0"}],"response_metadata":{"next_cursor":""}}""");

        var answer = await bot.Api.HistoryAsync("C1", DateTimeOffset.FromUnixTimeMilliseconds(1_500), default);

        Assert.Equal(
            [("2.0", "m2", "week.csv"), ("1.9", null, ""), ("1.0", null, "")],
            answer.Value!.Select(message => (message.Ts, message.MessageId, string.Join(',', message.FileNames))));
        var first = await bot.Slack.NextAsync(); // methods that read take no JSON
        Assert.Equal("application/x-www-form-urlencoded", first.ContentType);
        Assert.Equal(("C1", "1.500000", null), (first.Form("channel"), first.Form("oldest"), first.Form("cursor")));
        Assert.Equal(("200", "true"), (first.Form("limit"), first.Form("include_all_metadata")));
        Assert.Equal("abc=", (await bot.Slack.NextAsync()).Form("cursor"));
    }

    [Fact]
    public async Task A_history_without_end_is_read_to_twenty_pages()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        for (var i = 0; i < 25; i++)
        {
            bot.Slack.On(
                "conversations.replies",
                $$$"""{"ok":true,"messages":[{"ts":"{{{i}}}.0"}],"response_metadata":{"next_cursor":"{{{i}}}"}}""");
        }

        Assert.Equal(20, (await bot.Api.RepliesAsync("C1", "1.0", default)).Value!.Count);
    }

    [Fact]
    public async Task A_file_is_uploaded_without_the_token_and_shared_in_the_thread()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("files.getUploadURLExternal", $$"""{"ok":true,"upload_url":"{{bot.Slack.Url}}upload/F1","file_id":"F1"}""");

        var answer = await bot.Api.UploadFileAsync(new("C1", "1.0", "week.csv", "Week 47", "a,b"u8.ToArray()), default);

        Assert.True(answer.Ok);
        var place = await bot.Slack.NextAsync();
        Assert.Equal(("week.csv", "3"), (place.Form("filename"), place.Form("length")));
        var upload = await bot.Slack.NextAsync();
        Assert.Equal(("upload", "a,b", ""), (upload.Method, upload.Body, upload.Authorization));
        Assert.Equal(
            """{"files":[{"id":"F1","title":"Week 47"}],"channel_id":"C1","thread_ts":"1.0"}""",
            (await bot.Slack.NextAsync()).Body);
    }

    [Theory]
    [InlineData("http://169.254.169.254/upload")]
    [InlineData("file:///etc/passwd")]
    public async Task A_file_is_not_given_to_a_strange_address(string address)
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("files.getUploadURLExternal", $$"""{"ok":true,"upload_url":"{{address}}","file_id":"F1"}""");

        var answer = await bot.Api.UploadFileAsync(new("C1", null, "week.csv", "Week 47", "a,b"u8.ToArray()), default);

        Assert.Equal("strange_upload_url", answer.Error!.Code);
    }

    [Fact]
    public async Task A_user_group_is_never_emptied()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });

        Assert.Equal("no_users_provided", (await bot.Api.SetUserGroupUsersAsync("S1", [], default)).Error!.Code);

        Assert.Empty(bot.Slack.All);
    }

    [Fact]
    public async Task A_topic_is_cut_to_what_Slack_takes()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });

        await bot.Api.SetTopicAsync("C1", new string('x', 300), default);

        Assert.Equal(new string('x', 249) + "…", (await bot.Slack.NextAsync()).Json.GetProperty("topic").GetString());
    }

    [Fact]
    public async Task A_reaction_that_is_there_already_is_done()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("reactions.add", """{"ok":false,"error":"already_reacted"}""");

        Assert.True((await bot.Api.AddReactionAsync("C1", "1.0", ":eyes:", default)).Ok);
    }

    [Fact]
    public async Task A_user_has_a_name_and_a_zone()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On(
            "users.info",
            """{"ok":true,"user":{"id":"U1","name":"ana","real_name":"Ana Ferri","tz":"Europe/Rome","deleted":true}}""");

        Assert.Equal(new SlackUser("U1", "Ana Ferri", "Europe/Rome", true), (await bot.Api.UserAsync("U1", default)).Value);
    }

    [Fact]
    public async Task Messages_to_one_channel_wait_their_turn_and_others_do_not()
    {
        var clock = new TimerClock();
        await using var bot = await SlackBot.StartAsync(_ => { }, clock);
        for (var i = 0; i < 5; i++)
            Assert.True((await bot.Api.PostMessageAsync(new("C1", "x"), default)).Ok);

        var sixth = bot.Api.PostMessageAsync(new("C1", "x"), default);
        Assert.True((await bot.Api.PostMessageAsync(new("C2", "x"), default)).Ok);
        await clock.WaitedForAsync(PaceLimit.Messages.Interval);
        Assert.False(sixth.IsCompleted);
        clock.Advance(PaceLimit.Messages.Interval);

        Assert.True((await sixth).Ok);
    }

    [Fact]
    public async Task When_Slack_asks_to_wait_the_channel_rests()
    {
        var clock = new TimerClock();
        await using var bot = await SlackBot.StartAsync(_ => { }, clock);
        bot.Slack.On("chat.postMessage", "{}", status: 429, retryAfter: "20");
        await bot.Api.PostMessageAsync(new("C1", "x"), default);

        var next = bot.Api.PostMessageAsync(new("C1", "x"), default);
        await clock.WaitedForAsync(TimeSpan.FromSeconds(20));
        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.True((await next).Ok);
    }

    [Fact]
    public async Task Blocks_that_are_no_JSON_are_refused_before_Slack_is_asked()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });

        var posted = await bot.Api.PostMessageAsync(new("C1", "x", "[{"), default);
        var updated = await bot.Api.UpdateMessageAsync("1.0", new("C1", "x", "{}"), default);

        Assert.Equal(("invalid_blocks_format", "invalid_blocks_format"), (posted.Error!.Code, updated.Error!.Code));
        Assert.Empty(bot.Slack.All);
    }
}
