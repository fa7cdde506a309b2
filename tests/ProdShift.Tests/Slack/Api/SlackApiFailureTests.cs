using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using ProdShift.Slack;
using ProdShift.Tests.Slack.Support;

namespace ProdShift.Tests.Slack.Api;

public class SlackApiFailureTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData(null, 30)]
    [InlineData("0", 1)]
    [InlineData("86400", 600)]
    [InlineData("99999999999999", 30)]
    [InlineData("-5", 30)]
    [InlineData("soon", 30)]
    public async Task Too_many_requests_say_how_long_to_wait(string? retryAfter, int seconds)
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("users.info", """{"ok":false,"error":"ratelimited"}""", status: 429, retryAfter: retryAfter);

        var error = (await bot.Api.UserAsync("U1", default)).Error;

        Assert.Equal(new SlackError(SlackErrorKind.RateLimited, "ratelimited", TimeSpan.FromSeconds(seconds)), error);
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"ratelimited"}""", SlackErrorKind.RateLimited, SlackErrorKind.RateLimited, "ratelimited")]
    [InlineData("""{"ok":false,"error":"rate_limited"}""", SlackErrorKind.RateLimited, SlackErrorKind.RateLimited, "ratelimited")]
    [InlineData("""{"ok":false,"error":"internal_error"}""", SlackErrorKind.Unavailable, SlackErrorKind.Unknown, "internal_error")]
    [InlineData("""{"ok":false,"error":"fatal_error"}""", SlackErrorKind.Unavailable, SlackErrorKind.Unknown, "fatal_error")]
    [InlineData("""{"ok":false,"error":"channel_not_found"}""", SlackErrorKind.Refused, SlackErrorKind.Refused, "channel_not_found")]
    [InlineData("""{"ok":false}""", SlackErrorKind.Refused, SlackErrorKind.Refused, "no_reason_given")]
    [InlineData("<html>Service is temporarily unavailable</html>", SlackErrorKind.Unavailable, SlackErrorKind.Unknown, "not_json")]
    [InlineData("", SlackErrorKind.Unavailable, SlackErrorKind.Unknown, "not_json")]
    [InlineData("null", SlackErrorKind.Unavailable, SlackErrorKind.Unknown, "not_json")]
    [InlineData("[]", SlackErrorKind.Unavailable, SlackErrorKind.Unknown, "not_json")]
    [InlineData("{}", SlackErrorKind.Unavailable, SlackErrorKind.Unknown, "not_json")]
    [InlineData("""{"ok":true}""", SlackErrorKind.Unavailable, SlackErrorKind.Unknown, "not_json")]
    [InlineData("""{"ok":true,"ts":5,"user":5}""", SlackErrorKind.Unavailable, SlackErrorKind.Unknown, "not_json")]
    public async Task Every_answer_that_is_no_success_is_one_kind_of_error(
        string body, SlackErrorKind ofRead, SlackErrorKind ofWrite, string code)
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("users.info", body).On("chat.postMessage", body);

        var read = (await bot.Api.UserAsync("U1", default)).Error!;
        var write = (await bot.Api.PostMessageAsync(new("C1", "hello"), default)).Error!;

        Assert.Equal((ofRead, code), (read.Kind, read.Code));
        Assert.Equal((ofWrite, code), (write.Kind, write.Code));
    }

    [Theory]
    [InlineData(500, SlackErrorKind.Unavailable, SlackErrorKind.Unknown)]
    [InlineData(503, SlackErrorKind.Unavailable, SlackErrorKind.Unknown)]
    [InlineData(408, SlackErrorKind.Unavailable, SlackErrorKind.Unknown)]
    [InlineData(404, SlackErrorKind.Unavailable, SlackErrorKind.Unavailable)]
    [InlineData(302, SlackErrorKind.Unavailable, SlackErrorKind.Unavailable)]
    public async Task A_bad_status_leaves_a_doubt_only_where_something_was_changed(
        int status, SlackErrorKind ofRead, SlackErrorKind ofWrite)
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("users.info", "no", status).On("chat.postMessage", "no", status);

        Assert.Equal(new(ofRead, $"http_{status}"), (await bot.Api.UserAsync("U1", default)).Error);
        Assert.Equal(new(ofWrite, $"http_{status}"), (await bot.Api.PostMessageAsync(new("C1", "hello"), default)).Error);
    }

    [Fact]
    public async Task What_Slack_found_wrong_is_told()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On(
            "chat.postMessage",
            """{"ok":false,"error":"invalid_blocks","response_metadata":{"messages":["[ERROR] too long [json-pointer:/blocks/0]"]}}""");

        var error = (await bot.Api.PostMessageAsync(new("C1", "hello", "[]"), default)).Error;

        Assert.Equal(new(SlackErrorKind.Refused, "invalid_blocks", Detail: "[ERROR] too long [json-pointer:/blocks/0]"), error);
    }

    [Fact]
    public async Task A_cut_after_the_request_left_is_a_doubt_for_a_write()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("chat.postMessage", Cut).On("users.info", Cut);

        Assert.Equal(new(SlackErrorKind.Unknown, "connection_cut"), (await bot.Api.PostMessageAsync(new("C1", "x"), default)).Error);
        Assert.Equal(new(SlackErrorKind.Unavailable, "connection_cut"), (await bot.Api.UserAsync("U1", default)).Error);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_done()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var nobody = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/api/");
        listener.Stop();
        await using var bot = await SlackBot.StartAsync(_ => { }, api: nobody);

        Assert.Equal(new(SlackErrorKind.Unavailable, "no_connection"), (await bot.Api.PostMessageAsync(new("C1", "x"), default)).Error);
    }

    [Theory]
    [InlineData(true, true, SlackErrorKind.Unknown, "timeout")]
    [InlineData(false, true, SlackErrorKind.Unavailable, "timeout")]
    [InlineData(true, false, SlackErrorKind.Unavailable, "no_connection")]
    public void A_time_out_is_a_doubt_for_a_write_that_was_sent(bool write, bool sent, SlackErrorKind kind, string code) =>
        Assert.Equal(
            new(kind, code), SlackFailure.NoAnswer(write ? SlackMethods.PostMessage : SlackMethods.History, timedOut: true, sent));

    [Fact]
    public async Task Only_the_callers_own_cancellation_is_thrown()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        using var stop = new CancellationTokenSource();
        bot.Slack.On("users.info", context => Task.Delay(Timeout.Infinite, context.RequestAborted));

        var asking = bot.Api.UserAsync("U1", stop.Token);
        await bot.Slack.NextAsync();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task The_token_is_in_no_error_and_no_log()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("chat.postMessage", "no", 500).On("chat.postMessage", Cut);

        var errors = $"{await bot.Api.PostMessageAsync(new("C1", "x"), default)}{await bot.Api.PostMessageAsync(new("C1", "x"), default)}";

        Assert.DoesNotContain("secret", errors, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Text.Contains("secret", StringComparison.Ordinal));
        Assert.DoesNotContain(
            "secret",
            new SlackSettings(SlackBot.Token, "xapp-secret", SlackBot.Secret, bot.Slack.Api, true).ToString(),
            StringComparison.Ordinal);
    }

    private static Task Cut(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
