using System.Net.Http.Headers;
using ProdShift.LocalSlack;

namespace ProdShift.Tests.LocalSlack;

public sealed class ApiErrorTests : IAsyncLifetime
{
    private static readonly LocalChannel[] Channels =
    [
        .. LocalSlackOptions.DefaultChannels,
        new("COPEN000001", "open", BotIsMember: false),
        new("CSECRET0001", "secret", BotIsMember: false, IsPrivate: true),
        new("COLD0000001", "old", IsArchived: true),
    ];

    private Stage _stage = null!;

    public async Task InitializeAsync() => _stage = await Stage.StartAsync(set: options => options with { Channels = Channels });

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("auth.test", "{}", "ok")]
    [InlineData("auth.rest", "{}", "unknown_method")]
    [InlineData("chat.postMessage", "[]", "invalid_json")]
    [InlineData("chat.postMessage", "{", "invalid_json")]
    [InlineData("chat.postMessage", """{"text":"x"}""", "invalid_arguments")]
    [InlineData("chat.postMessage", """{"channel":"CNONE","text":"x"}""", "channel_not_found")]
    [InlineData("chat.postMessage", """{"channel":"CSECRET0001","text":"x"}""", "not_in_channel")]
    [InlineData("chat.postMessage", """{"channel":"COPEN000001","text":"x"}""", "not_in_channel")]
    [InlineData("chat.postMessage", """{"channel":"#prod-alerts","text":"x"}""", "ok")]
    [InlineData("chat.postMessage", """{"channel":"UANA0000001","text":"x"}""", "ok")]
    [InlineData("chat.postMessage", """{"channel":"COLD0000001","text":"x"}""", "is_archived")]
    [InlineData("chat.postMessage", """{"channel":"CALERTS0001"}""", "no_text")]
    [InlineData("chat.postMessage", """{"channel":"CALERTS0001","text":"","blocks":null}""", "no_text")]
    [InlineData("chat.postMessage", """{"channel":"CALERTS0001","text":"x","blocks":"[{"}""", "invalid_blocks_format")]
    [InlineData("chat.postMessage", """{"channel":"CALERTS0001","text":"x","blocks":{}}""", "invalid_blocks")]
    [InlineData("chat.postMessage", """{"channel":"CALERTS0001","text":"x","thread_ts":"1.1"}""", "thread_not_found")]
    [InlineData("chat.postMessage", """{"channel":"CALERTS0001","text":"x","metadata":"no"}""", "invalid_metadata_format")]
    [InlineData(
        "chat.postMessage",
        """{"channel":"CALERTS0001","text":"x","metadata":{"event_type":"a"}}""",
        "invalid_metadata_schema")]
    [InlineData("chat.update", """{"channel":"CALERTS0001","ts":"1.1","text":"x"}""", "message_not_found")]
    [InlineData("chat.postEphemeral", """{"channel":"CALERTS0001","user":"UNONE","text":"x"}""", "user_not_found")]
    [InlineData("chat.postEphemeral", """{"channel":"COPEN000001","user":"UANA0000001","text":"x"}""", "not_in_channel")]
    [InlineData("chat.getPermalink", """{"channel":"CALERTS0001","message_ts":"1.1"}""", "message_not_found")]
    [InlineData("conversations.history", """{"channel":"COPEN000001"}""", "not_in_channel")]
    [InlineData("conversations.history", """{"channel":"CALERTS0001","cursor":"?"}""", "invalid_cursor")]
    [InlineData("conversations.replies", """{"channel":"CALERTS0001","ts":"1.1"}""", "thread_not_found")]
    [InlineData("conversations.open", """{"users":"UNONE"}""", "user_not_found")]
    [InlineData("users.info", """{"user":"UNONE"}""", "user_not_found")]
    [InlineData("usergroups.users.list", """{"usergroup":"SNONE"}""", "no_such_subteam")]
    [InlineData("usergroups.users.update", """{"usergroup":"SSHIFT00001","users":""}""", "no_users_provided")]
    [InlineData("usergroups.users.update", """{"usergroup":"SSHIFT00001","users":"UNONE"}""", "invalid_users")]
    [InlineData("views.open", """{"trigger_id":"1.2","view":{}}""", "invalid_trigger_id")]
    [InlineData("views.update", """{"view_id":"VNONE","view":{}}""", "not_found")]
    [InlineData("views.publish", """{"user_id":"UANA0000001","view":{"type":"modal","blocks":[]}}""", "invalid_arguments")]
    [InlineData("files.getUploadURLExternal", """{"filename":"a.csv","length":0}""", "invalid_arguments")]
    [InlineData("files.info", """{"file":"FNONE"}""", "file_not_found")]
    [InlineData("files.completeUploadExternal", """{"files":[{"id":"FNONE"}]}""", "file_not_found")]
    [InlineData("reactions.add", """{"channel":"CALERTS0001","timestamp":"1.1","name":"eyes"}""", "message_not_found")]
    [InlineData("apps.connections.open", "{}", "not_allowed_token_type")]
    public async Task Slack_s_word_for_what_is_wrong(string method, string json, string verdict) =>
        Assert.Equal(verdict, await _stage.Api.VerdictAsync(method, json));

    [Theory]
    [InlineData(40_000, "ok")]
    [InlineData(40_001, "msg_too_long")]
    public async Task The_longest_text(int length, string verdict) =>
        Assert.Equal(verdict, await WithAsync("chat.postMessage", "text", length));

    [Theory]
    [InlineData(250, "ok")]
    [InlineData(251, "too_long")]
    public async Task The_longest_topic(int length, string verdict) =>
        Assert.Equal(verdict, await WithAsync("conversations.setTopic", "topic", length));

    [Theory]
    [InlineData("", "auth.test", "not_authed")]
    [InlineData("hello", "auth.test", "invalid_auth")]
    [InlineData("xapp-1", "auth.test", "not_allowed_token_type")]
    [InlineData("xapp-1", "apps.connections.open", "not_allowed")]
    public async Task The_token_decides_who_may(string token, string method, string verdict)
    {
        var headers = _stage.Api.Http.DefaultRequestHeaders;
        headers.Authorization = token.Length == 0 ? null : new AuthenticationHeaderValue("Bearer", token);

        Assert.Equal(verdict, await _stage.Api.VerdictAsync(method, "{}"));
    }

    [Fact]
    public async Task A_form_says_the_same_as_JSON()
    {
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("channel", "CALERTS0001"),
            KeyValuePair.Create("text", "Grüße & <b>"),
            KeyValuePair.Create("blocks", """[{"type":"divider"}]"""),
        ]);

        using var response = await _stage.Api.Http.PostAsync(new Uri("chat.postMessage", UriKind.Relative), form);

        var message = Assert.Single(_stage.Slack.Messages("CALERTS0001"));
        Assert.Equal("Grüße & <b>", message.Text);
        Assert.Equal("divider", message.Blocks[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task Every_call_is_noted_with_its_error()
    {
        await _stage.Api.VerdictAsync("chat.postMessage", """{"channel":"CNONE","text":"x"}""");
        await _stage.Api.PostAsync("x");

        Assert.Equal(
            [
                new LocalCall("chat.postMessage", "CNONE", 200, "channel_not_found"),
                new LocalCall("chat.postMessage", "CALERTS0001", 200, null),
            ],
            _stage.Slack.Calls);
    }

    private Task<string> WithAsync(string method, string field, int length) =>
        _stage.Api.VerdictAsync(method, $$"""{"channel":"CALERTS0001","{{field}}":"{{new string('x', length)}}"}""");
}
