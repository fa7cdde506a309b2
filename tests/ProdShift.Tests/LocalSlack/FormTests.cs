using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ProdShift.LocalSlack;

namespace ProdShift.Tests.LocalSlack;

public sealed class FormTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> NoValues = [];

    private Stage _stage = null!;

    public async Task InitializeAsync() => _stage = await Stage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("""{"type":"users_select","action_id":"e"}""", "UBO00000001", """{"selected_user":"UBO00000001"}""")]
    [InlineData("""{"type":"users_select","action_id":"e","initial_user":"U1"}""", null, """{"selected_user":"U1"}""")]
    [InlineData("""{"type":"multi_users_select","action_id":"e"}""", "U1,U2", """{"selected_users":["U1","U2"]}""")]
    [InlineData(
        """{"type":"multi_users_select","action_id":"e","initial_users":["U1","U2"]}""",
        null,
        """{"selected_users":["U1","U2"]}""")]
    [InlineData("""{"type":"datepicker","action_id":"e"}""", "2026-11-22", """{"selected_date":"2026-11-22"}""")]
    [InlineData(
        """{"type":"datepicker","action_id":"e","initial_date":"2026-11-21"}""",
        null,
        """{"selected_date":"2026-11-21"}""")]
    [InlineData("""{"type":"checkboxes","action_id":"e",OPTIONS}""", "a,b", """{"selected_options":[$A,$B]}""")]
    [InlineData(
        """{"type":"checkboxes","action_id":"e",OPTIONS,"initial_options":[$B]}""",
        null,
        """{"selected_options":[$B]}""")]
    [InlineData("""{"type":"radio_buttons","action_id":"e",OPTIONS}""", "b", """{"selected_option":$B}""")]
    public async Task A_field_says_what_it_is_set_to(string element, string? value, string state)
    {
        var view = await OpenAsync(Written(element));

        var values = value is null ? [] : new Dictionary<string, string> { ["field"] = value };
        await _stage.Slack.SubmitAsync(Stage.Ana, view, values);

        var sent = State();
        foreach (var part in JsonElement.Parse(Written(state)).EnumerateObject())
            Assert.Equal(part.Value.ToString(), sent.GetProperty(part.Name).ToString());
    }

    [Fact]
    public async Task A_given_file_is_known_by_its_id_and_fetched_with_the_token()
    {
        var view = await OpenAsync("""{"type":"file_input","action_id":"e","filetypes":["csv"],"max_files":1}""");

        var reply = await _stage.Slack.SubmitAsync(Stage.Ana, view, NoValues, [Upload("plan.csv", "a,b")]);

        Assert.Empty(reply.Errors);
        var given = Assert.Single(State().GetProperty("files").EnumerateArray());
        Assert.Equal("plan.csv", given.GetProperty("name").GetString());
        var info = await _stage.Api.CallAsync("files.info", $$"""{"file":"{{given.GetProperty("id")}}"}""");
        var file = info.GetProperty("file");
        Assert.Equal(("text/csv", 3, Stage.Ana), (
            file.GetProperty("mimetype").GetString(), file.GetProperty("size").GetInt32(), file.GetProperty("user").GetString()));
        var address = new Uri(file.GetProperty("url_private_download").GetString()!);
        Assert.Equal("a,b", await _stage.Api.Http.GetStringAsync(address));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("xapp-test")]
    [InlineData("guess")]
    public async Task Without_the_bot_s_token_one_is_led_to_a_page(string? token)
    {
        var view = await OpenAsync("""{"type":"file_input","action_id":"e"}""");
        await _stage.Slack.SubmitAsync(Stage.Ana, view, NoValues, [Upload("plan.csv", "a,b")]);
        var id = State().GetProperty("files")[0].GetProperty("id").GetString();
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);

        using var response = await http.GetAsync(new Uri(_stage.Slack.Url, $"files-pri/{id}/download/plan.csv"));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Theory]
    [InlineData("plan.csv", 1, null)]
    [InlineData("PLAN.CSV", 1, null)]
    [InlineData("plan.exe", 1, "plan.exe: only csv, txt.")]
    [InlineData("plan.csv", 2, "At most 1 file.")]
    [InlineData("plan.csv", 0, "Please complete this required field.")]
    public async Task The_window_lets_through_the_files_that_were_asked_for(string name, int count, string? wrong)
    {
        var view = await OpenAsync("""{"type":"file_input","action_id":"e","filetypes":["csv","txt"],"max_files":1}""");
        var files = Enumerable.Repeat(Upload(name, "a,b"), count).ToList();

        var reply = await _stage.Slack.SubmitAsync(Stage.Ana, view, NoValues, files);

        Assert.Equal(wrong, reply.Errors.GetValueOrDefault("field"));
        Assert.Equal(wrong is null ? 2 : 1, _stage.Bot.Heard.Count);
    }

    [Fact]
    public async Task A_file_for_no_field_is_a_mistake()
    {
        var view = await OpenAsync("""{"type":"file_input","action_id":"e"}""");

        await Assert.ThrowsAsync<ArgumentException>(() => _stage.Slack.SubmitAsync(
            Stage.Ana, view, NoValues, [Upload("plan.csv", "a,b") with { Field = "other" }]));
    }

    private JsonElement State() => _stage.Bot.Heard[^1].Payload.GetProperty("view").GetProperty("state").GetProperty("values")
        .GetProperty("field").GetProperty("e");

    private static LocalUpload Upload(string name, string content) => new("field", name, Encoding.UTF8.GetBytes(content));

    private async Task<string> OpenAsync(string element)
    {
        await _stage.Slack.CommandAsync(Stage.Ana, Stage.Shift, "/ask");
        var view = $$"""
            {"type":"modal","title":{"type":"plain_text","text":"Ask"},"submit":{"type":"plain_text","text":"Send"},"blocks":[
            {"type":"input","block_id":"field","label":{"type":"plain_text","text":"What"},"element":{{element}}}]}
            """;
        var trigger = _stage.Bot.Heard[^1]["trigger_id"];
        Assert.Equal("ok", await _stage.Api.VerdictAsync("views.open", $$"""{"trigger_id":"{{trigger}}","view":{{view}}}"""));
        return Assert.Single(_stage.Slack.OpenViews(Stage.Ana)).Id;
    }

    /// <summary>$A and $B stand for two options.</summary>
    private static string Written(string json) => json
        .Replace("OPTIONS", "\"options\":[$A,$B]", StringComparison.Ordinal)
        .Replace("$A", Option('a'), StringComparison.Ordinal)
        .Replace("$B", Option('b'), StringComparison.Ordinal);

    private static string Option(char value) =>
        $$"""{"text":{"type":"plain_text","text":"Box {{value}}"},"value":"{{value}}"}""";
}
