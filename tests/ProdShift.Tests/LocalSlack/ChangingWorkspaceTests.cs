using ProdShift.LocalSlack;

namespace ProdShift.Tests.LocalSlack;

/// <summary>What people do to channels, accounts and the app while the bot runs.</summary>
public sealed class ChangingWorkspaceTests : IAsyncLifetime
{
    private const string Message = """{"channel":"CALERTS0001","text":"x"}""";

    private Stage _stage = null!;

    private LocalSlackServer Slack => _stage.Slack;

    public async Task InitializeAsync() => _stage = await Stage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_channel_is_archived_and_unarchived()
    {
        Slack.Archive(Stage.Alerts);
        Assert.Equal("is_archived", await PostAsync());
        var info = await _stage.Api.CallAsync("conversations.info", """{"channel":"CALERTS0001"}""");
        Assert.True(info.GetProperty("channel").GetProperty("is_archived").GetBoolean());

        Slack.Unarchive(Stage.Alerts);
        Assert.Equal("ok", await PostAsync());
    }

    [Fact]
    public async Task The_bot_is_removed_from_a_channel_and_invited()
    {
        Slack.SetMember(Stage.Alerts, false);
        Assert.Equal("not_in_channel", await PostAsync());
        Assert.Equal("not_in_channel", await _stage.Api.VerdictAsync("conversations.history", """{"channel":"CALERTS0001"}"""));

        Slack.SetMember(Stage.Alerts, true);
        Assert.Equal("ok", await PostAsync());
    }

    [Fact]
    public async Task A_closed_account_cannot_be_written_to()
    {
        var opened = await _stage.Api.CallAsync("conversations.open", """{"users":"UANA0000001"}""");
        var direct = opened.GetProperty("channel").GetProperty("id").GetString();
        Slack.Deactivate(Stage.Ana);

        var user = await _stage.Api.CallAsync("users.info", """{"user":"UANA0000001"}""");
        Assert.True(user.GetProperty("user").GetProperty("deleted").GetBoolean());
        Assert.Equal("user_disabled", await _stage.Api.VerdictAsync("conversations.open", """{"users":"UANA0000001"}"""));
        Assert.Equal(
            "channel_not_found",
            await _stage.Api.VerdictAsync("chat.postMessage", $$"""{"channel":"{{direct}}","text":"x"}"""));
    }

    [Fact]
    public async Task A_token_is_revoked_and_taken_again()
    {
        Slack.RevokeToken();
        Assert.Equal("token_revoked", await PostAsync());
        Assert.Equal("token_revoked", await _stage.Api.VerdictAsync("auth.test", "{}"));

        Slack.RevokeToken(false);
        Assert.Equal("ok", await PostAsync());
    }

    [Fact]
    public async Task A_message_is_deleted()
    {
        var ts = await _stage.Api.PostAsync("gone");
        Slack.Delete(Stage.Alerts, ts);

        Assert.Empty(Slack.Messages(Stage.Alerts));
        Assert.Equal(
            "message_not_found",
            await _stage.Api.VerdictAsync("chat.update", $$"""{"channel":"CALERTS0001","ts":"{{ts}}","text":"x"}"""));
    }

    [Theory]
    [InlineData(LocalFault.InvalidAuth, "invalid_auth", 0)]
    [InlineData(LocalFault.TooLong, "msg_too_long", 0)]
    [InlineData(LocalFault.OkWithoutTs, "ok", 1)]
    public async Task Refusals_and_an_answer_without_ts_can_be_asked_for(LocalFault fault, string verdict, int messages)
    {
        Slack.Fail("chat.postMessage", fault);

        var answer = await _stage.Api.CallAsync("chat.postMessage", Message);

        Assert.Equal(verdict, answer.GetProperty("ok").GetBoolean() ? "ok" : answer.GetProperty("error").GetString());
        Assert.False(answer.TryGetProperty("ts", out _));
        Assert.Equal(messages, Slack.Messages(Stage.Alerts).Count);
    }

    private Task<string> PostAsync() => _stage.Api.VerdictAsync("chat.postMessage", Message);
}
