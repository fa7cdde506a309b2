using System.Text;
using System.Text.Json;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.LocalSlack;

public sealed class InteractionTests : IAsyncLifetime
{
    private const string View = """
        {"type":"modal","title":{"type":"plain_text","text":"Ask"},"submit":{"type":"plain_text","text":"Send"},
        "callback_id":"ask","private_metadata":"m","blocks":[
        {"type":"input","block_id":"what","label":{"type":"plain_text","text":"What"},
        "element":{"type":"plain_text_input","action_id":"t"}},
        {"type":"input","block_id":"who","optional":true,"label":{"type":"plain_text","text":"Who"},
        "element":{"type":"static_select","action_id":"s","options":[
        {"text":{"type":"plain_text","text":"Ana"},"value":"ana"},{"text":{"type":"plain_text","text":"Bo"},"value":"bo"}]}}]}
        """;

    private const string Buttons = """
        ,"blocks":[{"type":"actions","block_id":"row","elements":[
        {"type":"button","action_id":"ack","value":"7","text":{"type":"plain_text","text":"Acknowledge"}}]}]
        """;

    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    private Stage _stage = null!;

    public async Task InitializeAsync() => _stage = await Stage.StartAsync(_clock);

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_click_says_who_what_and_where()
    {
        var ts = await _stage.Api.PostAsync("Paused", Buttons);

        var reply = await _stage.Slack.ClickAsync(Stage.Bo, Stage.Alerts, ts, "ack");

        var heard = Assert.Single(_stage.Bot.Heard);
        Assert.Equal((200, "/slack/action"), (reply.Status, heard.Path));
        var (payload, action) = (heard.Payload, heard.Payload.GetProperty("actions")[0]);
        Assert.Equal(("block_actions", Stage.Bo), (Text(payload, "type"), Text(payload.GetProperty("user"), "id")));
        Assert.Equal(("ack", "7", "row"), (Text(action, "action_id"), Text(action, "value"), Text(action, "block_id")));
        Assert.Equal(ts, Text(payload.GetProperty("container"), "message_ts"));
        Assert.Equal(Stage.Alerts, Text(payload.GetProperty("channel"), "id"));
        Assert.Equal("Paused", Text(payload.GetProperty("message"), "text"));
    }

    [Theory]
    [InlineData("nack", null)]
    [InlineData("ack", "8")]
    public async Task A_button_that_is_not_there_cannot_be_clicked(string actionId, string? value)
    {
        var ts = await _stage.Api.PostAsync("Paused", Buttons);

        var mistake = await Assert.ThrowsAsync<ArgumentException>(
            () => _stage.Slack.ClickAsync(Stage.Bo, Stage.Alerts, ts, actionId, value));

        Assert.Contains("there are: ack=7", mistake.Message, StringComparison.Ordinal);
        Assert.Empty(_stage.Bot.Heard);
    }

    [Fact]
    public async Task A_response_url_takes_five_answers()
    {
        await _stage.Slack.CommandAsync(Stage.Ana, Stage.Shift, "/checkin");
        var verdicts = new List<string>();
        for (var i = 0; i < 6; i++)
            verdicts.Add(await RespondAsync("""{"text":"x"}"""));

        Assert.Equal(["ok", "ok", "ok", "ok", "ok", """{"ok":false,"error":"used_url"}"""], verdicts);
        Assert.Equal(5, _stage.Slack.Ephemerals(Stage.Ana).Count);
    }

    [Theory]
    [InlineData(30, "ok")]
    [InlineData(31, """{"ok":false,"error":"expired_url"}""")]
    public async Task A_response_url_lives_half_an_hour(int minutes, string verdict)
    {
        await _stage.Slack.CommandAsync(Stage.Ana, Stage.Shift, "/checkin");
        _clock.Advance(TimeSpan.FromMinutes(minutes));

        Assert.Equal(verdict, await RespondAsync("""{"text":"x"}"""));
    }

    [Theory]
    [InlineData("""{"replace_original":true,"text":"Done"}""", "Done")]
    [InlineData("""{"delete_original":true}""", null)]
    [InlineData("""{"text":"Done"}""", "Paused")]
    public async Task An_answer_to_a_click_can_take_the_place_of_the_message(string answer, string? left)
    {
        var ts = await _stage.Api.PostAsync("Paused", Buttons);
        await _stage.Slack.ClickAsync(Stage.Ana, Stage.Alerts, ts, "ack");

        Assert.Equal("ok", await RespondAsync(answer, _stage.Bot.Heard[^1].Payload.GetProperty("response_url").GetString()));

        Assert.Equal(left, _stage.Slack.Messages(Stage.Alerts).SingleOrDefault()?.Text);
    }

    [Theory]
    [InlineData(3, "ok", "exchanged_trigger_id")]
    [InlineData(4, "expired_trigger_id", "expired_trigger_id")]
    public async Task A_trigger_opens_one_modal_within_three_seconds(int seconds, string first, string second)
    {
        await _stage.Slack.CommandAsync(Stage.Ana, Stage.Shift, "/ask");
        _clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(first, await OpenAsync());
        Assert.Equal(second, await OpenAsync());
    }

    [Fact]
    public async Task A_submitted_modal_closes_and_says_what_was_filled_in()
    {
        var view = await OpenedAsync();

        var filled = new Dictionary<string, string> { ["what"] = "Why?", ["s"] = "bo" };
        var reply = await _stage.Slack.SubmitAsync(Stage.Ana, view, filled);

        Assert.Empty(reply.Errors);
        Assert.Empty(_stage.Slack.OpenViews(Stage.Ana));
        var submitted = _stage.Bot.Heard[^1].Payload.GetProperty("view");
        var values = submitted.GetProperty("state").GetProperty("values");
        Assert.Equal(("ask", "m"), (Text(submitted, "callback_id"), Text(submitted, "private_metadata")));
        Assert.Equal("Why?", Text(values.GetProperty("what").GetProperty("t"), "value"));
        Assert.Equal("bo", Text(values.GetProperty("who").GetProperty("s").GetProperty("selected_option"), "value"));
    }

    [Fact]
    public async Task A_required_field_left_empty_is_not_sent()
    {
        var view = await OpenedAsync();

        var reply = await _stage.Slack.SubmitAsync(Stage.Ana, view, new Dictionary<string, string> { ["what"] = "" });

        Assert.Equal(["what"], reply.Errors.Keys);
        Assert.Single(_stage.Bot.Heard);
    }

    [Theory]
    [InlineData("""{"response_action":"errors","errors":{"what":"Too short."}}""", "what", null)]
    [InlineData(
        """{"response_action":"errors","errors":{"when":"Too late."}}""",
        "when", "errors must name input blocks of the view")]
    [InlineData("""{"response_action":"explode"}""", null, "unknown response_action")]
    [InlineData("OK", null, "not JSON")]
    public async Task A_modal_that_is_not_taken_stays_open(string answer, string? wrong, string? refused)
    {
        var view = await OpenedAsync();
        _stage.Answers(answer);

        var reply = await _stage.Slack.SubmitAsync(Stage.Ana, view, new Dictionary<string, string> { ["what"] = "Why?" });

        Assert.Equal(wrong, reply.Errors.Keys.SingleOrDefault());
        Assert.Contains(refused ?? "", reply.Refused ?? "", StringComparison.Ordinal);
        Assert.Equal(refused is null, reply.Refused is null);
        Assert.Single(_stage.Slack.OpenViews(Stage.Ana));
    }

    [Fact]
    public async Task A_modal_can_turn_into_another()
    {
        var view = await OpenedAsync();
        var again = View.Replace("\"Ask\"", "\"Again\"", StringComparison.Ordinal);
        _stage.Answers($$"""{"response_action":"update","view":{{again}}}""");

        await _stage.Slack.SubmitAsync(Stage.Ana, view, new Dictionary<string, string> { ["what"] = "Why?" });

        Assert.Equal("Again", Assert.Single(_stage.Slack.OpenViews(Stage.Ana)).Title);
    }

    [Theory]
    [InlineData("Good morning", 0)]
    [InlineData("@prodshift who is on shift?", 1)]
    public async Task A_bot_hears_what_names_it(string text, int events)
    {
        await _stage.Slack.SayAsync(Stage.Ana, Stage.Shift, text);

        Assert.Equal(events, _stage.Bot.Heard.Count(heard => heard.Path == "/slack/event"));
        Assert.Equal(text, _stage.Slack.PlainText(Assert.Single(_stage.Slack.Messages(Stage.Shift))));
    }

    [Fact]
    public async Task Choices_are_asked_for_while_one_types()
    {
        _stage.Answers("""{"options":[{"text":{"type":"plain_text","text":"RAL (UK)"},"value":"UK_RAL"}]}""");

        var options = await _stage.Slack.OptionsAsync(Stage.Ana, "site", "ra");

        var heard = Assert.Single(_stage.Bot.Heard);
        Assert.Equal(("/slack/options", "ra"), (heard.Path, Text(heard.Payload, "value")));
        Assert.Equal(KeyValuePair.Create("RAL (UK)", "UK_RAL"), Assert.Single(options));
    }

    private async Task<string> OpenedAsync()
    {
        await _stage.Slack.CommandAsync(Stage.Ana, Stage.Shift, "/ask");
        Assert.Equal("ok", await OpenAsync());
        return Assert.Single(_stage.Slack.OpenViews(Stage.Ana)).Id;
    }

    private Task<string> OpenAsync() =>
        _stage.Api.VerdictAsync("views.open", $$"""{"trigger_id":"{{_stage.Bot.Heard[^1]["trigger_id"]}}","view":{{View}}}""");

    private async Task<string> RespondAsync(string json, string? address = null)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await _stage.Api.Http.PostAsync(new Uri(address ?? _stage.Bot.Heard[^1]["response_url"]), content);
        return await response.Content.ReadAsStringAsync();
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
