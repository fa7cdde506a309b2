using System.Text;
using System.Text.Json;

namespace ProdShift.Tests.LocalSlack;

public sealed class ConversationTests : IAsyncLifetime
{
    private const string Id = ""","metadata":{"event_type":"prodshift","event_payload":{"id":"m-7"}}""";

    private Stage _stage = null!;

    private Api Api => _stage.Api;

    public async Task InitializeAsync() => _stage = await Stage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task History_is_newest_first_without_replies()
    {
        var first = await Api.PostAsync("one");
        await Api.PostAsync("a reply", $$""","thread_ts":"{{first}}" """);
        await Api.PostAsync("two");

        var history = await Api.CallAsync("conversations.history", """{"channel":"CALERTS0001"}""");

        Assert.Equal(["two", "one"], Texts(history));
        Assert.Equal(1, history.GetProperty("messages")[1].GetProperty("reply_count").GetInt32());
    }

    [Fact]
    public async Task A_thread_is_its_first_message_and_the_replies_even_to_a_reply()
    {
        var root = await Api.PostAsync("root");
        var reply = await Api.PostAsync("reply", $$""","thread_ts":"{{root}}" """);
        await Api.PostAsync("reply to it", $$""","thread_ts":"{{reply}}" """);

        var thread = await Api.CallAsync("conversations.replies", $$"""{"channel":"CALERTS0001","ts":"{{root}}"}""");

        Assert.Equal(["root", "reply", "reply to it"], Texts(thread));
        Assert.Equal([null, root, root], _stage.Slack.Messages(Stage.Alerts).Select(message => message.ThreadTs));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(""","include_all_metadata":true""", true)]
    public async Task Metadata_comes_back_when_it_is_asked_for(string asked, bool isThere)
    {
        await Api.PostAsync("x", Id);

        var history = await Api.CallAsync("conversations.history", $$"""{"channel":"CALERTS0001"{{asked}}}""");

        Assert.Equal(isThere, history.GetProperty("messages")[0].TryGetProperty("metadata", out _));
        Assert.Equal("m-7", Assert.Single(_stage.Slack.Messages(Stage.Alerts)).MetadataId);
    }

    [Fact]
    public async Task An_edit_keeps_what_it_does_not_give()
    {
        var ts = await Api.PostAsync("one", Id + ""","blocks":[{"type":"divider"}]""");
        await Api.CallAsync("chat.update", $$"""{"channel":"CALERTS0001","ts":"{{ts}}","text":"two"}""");

        var message = Assert.Single(_stage.Slack.Messages(Stage.Alerts));

        Assert.Equal(("two", 1, "m-7", 1), (message.Text, message.Edits, message.MetadataId, message.Blocks.GetArrayLength()));
    }

    [Fact]
    public async Task History_comes_in_pages_and_within_times()
    {
        var stamps = new List<string>();
        foreach (var text in new[] { "one", "two", "three" })
            stamps.Add(await Api.PostAsync(text));

        var first = await HistoryAsync("\"limit\":2");
        var cursor = first.GetProperty("response_metadata").GetProperty("next_cursor").GetString();
        var second = await HistoryAsync($"\"limit\":2,\"cursor\":\"{cursor}\"");
        var later = await HistoryAsync($"\"oldest\":\"{stamps[1]}\"");
        var from = await HistoryAsync($"\"oldest\":\"{stamps[1]}\",\"inclusive\":true");

        Assert.Equal(["three", "two"], Texts(first));
        Assert.True(first.GetProperty("has_more").GetBoolean());
        Assert.Equal(["one"], Texts(second));
        Assert.False(second.GetProperty("has_more").GetBoolean());
        Assert.Equal(["three"], Texts(later));
        Assert.Equal(["three", "two"], Texts(from));
    }

    [Fact]
    public async Task Direct_messages_with_one_person_stay_one_conversation()
    {
        var opened = await Api.CallAsync("conversations.open", """{"users":"UANA0000001"}""");
        var id = opened.GetProperty("channel").GetProperty("id").GetString();
        await Api.CallAsync("chat.postMessage", $$"""{"channel":"{{id}}","text":"by id"}""");
        await Api.CallAsync("chat.postMessage", """{"channel":"UANA0000001","text":"by user"}""");

        Assert.Equal(["by id", "by user"], _stage.Slack.DirectMessages(Stage.Ana).Select(message => message.Text));
    }

    [Fact]
    public async Task A_file_is_announced_sent_and_shared_in_a_thread()
    {
        var root = await Api.PostAsync("root");
        var announced = await Api.CallAsync("files.getUploadURLExternal", """{"filename":"week.csv","length":3}""");
        var id = announced.GetProperty("file_id").GetString();
        var share = $$"""{"channel_id":"CALERTS0001","thread_ts":"{{root}}","files":[{"id":"{{id}}","title":"The week"}]}""";
        Assert.Equal("file_not_found", await Api.VerdictAsync("files.completeUploadExternal", share));
        using var content = new ByteArrayContent("a,b"u8.ToArray());
        using var sent = await Api.Http.PostAsync(new Uri(announced.GetProperty("upload_url").GetString()!), content);

        Assert.Equal("ok", await Api.VerdictAsync("files.completeUploadExternal", share));

        var file = Assert.Single(_stage.Slack.Messages(Stage.Alerts)[1].Files);
        Assert.Equal(("week.csv", "The week", "a,b"), (file.Name, file.Title, Encoding.UTF8.GetString(file.Content.Span)));
        using var download = await Api.Http.GetAsync(new Uri(_stage.Slack.Url, $"files/{file.Id}/week.csv"));
        Assert.Equal("a,b", await download.Content.ReadAsStringAsync());
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Fact]
    public async Task Topics_reactions_groups_and_people_are_kept()
    {
        var ts = await Api.PostAsync("x");
        await Api.CallAsync("conversations.setTopic", """{"channel":"CALERTS0001","topic":"On shift: Ana"}""");
        var eyes = $$"""{"channel":"CALERTS0001","timestamp":"{{ts}}","name":"eyes"}""";
        Assert.Equal("ok", await Api.VerdictAsync("reactions.add", eyes));
        await Api.CallAsync("usergroups.users.update", """{"usergroup":"SSHIFT00001","users":"UBO00000001"}""");
        var bo = await Api.CallAsync("users.info", """{"user":"UBO00000001"}""");

        Assert.Equal("On shift: Ana", _stage.Slack.Topic(Stage.Alerts));
        Assert.Equal(["eyes"], _stage.Slack.Messages(Stage.Alerts)[0].Reactions.Keys);
        Assert.Equal([Stage.Bo], _stage.Slack.GroupUsers("SSHIFT00001"));
        Assert.Equal("America/Chicago", bo.GetProperty("user").GetProperty("tz").GetString());
        Assert.Equal("already_reacted", await Api.VerdictAsync("reactions.add", eyes));
    }

    private Task<JsonElement> HistoryAsync(string more) =>
        Api.CallAsync("conversations.history", $$"""{"channel":"CALERTS0001",{{more}}}""");

    private static IEnumerable<string?> Texts(JsonElement answer) =>
        answer.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString());
}
