using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProdShift.Tests.LocalSlack;

public sealed class BlockLimitTests : IAsyncLifetime
{
    private Stage _stage = null!;

    public async Task InitializeAsync() => _stage = await Stage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    /// <summary>In the blocks, x*3 stands for "xxx", P3 for a plain_text object of it, and M3 for an mrkdwn one.</summary>
    [Theory]
    [InlineData("""{"type":"divider"}""", "ok")]
    [InlineData("""{"type":"marquee"}""", "unsupported type: marquee [json-pointer:/blocks/0/type]")]
    [InlineData("""{"type":"divider","colour":"red"}""", "invalid additional property: colour [json-pointer:/blocks/0]")]
    [InlineData("""{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}""", "`block_id` a already exists")]
    [InlineData("""{"type":"divider","block_id":x*256}""", "must be less than 256 characters")]
    [InlineData("""{"type":"header","text":P150}""", "ok")]
    [InlineData("""{"type":"header","text":P151}""", "must be less than 151 characters [json-pointer:/blocks/0/text/text]")]
    [InlineData("""{"type":"header","text":P0}""", "must be more than 0 characters")]
    [InlineData("""{"type":"header","text":M1}""", "must be plain_text, not mrkdwn")]
    [InlineData("""{"type":"section","text":M3000}""", "ok")]
    [InlineData("""{"type":"section","text":M3001}""", "must be less than 3001 characters")]
    [InlineData("""{"type":"section"}""", "missing required field: text or fields")]
    [InlineData("""{"type":"section","text":"plain words"}""", "must provide an object")]
    [InlineData("""{"type":"section","fields":[M2000]}""", "ok")]
    [InlineData(
        """{"type":"section","fields":[M2001]}""",
        "must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]")]
    [InlineData("""{"type":"section","fields":[M1,M1,M1,M1,M1,M1,M1,M1,M1,M1,M1]}""", "no more than 10 items allowed")]
    [InlineData("""{"type":"context","elements":[]}""", "must be at least 1 item")]
    [InlineData("""{"type":"image","image_url":"https://a.example/p.png"}""", "missing required field: alt_text")]
    [InlineData("""{"type":"image","alt_text":"a plot"}""", "must provide exactly one of image_url, slack_file")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":P75}]}""", "ok")]
    [InlineData("""{"type":"actions","elements":[{"type":"button","text":P76}]}""", "must be less than 76 characters")]
    [InlineData("""{"type":"actions","elements":[{"type":"button"}]}""", "missing required field: text")]
    [InlineData(
        """{"type":"actions","elements":[{"type":"button","text":P1,"value":x*2001}]}""",
        "must be less than 2001 characters")]
    [InlineData(
        """{"type":"actions","elements":[{"type":"button","text":P1,"style":"loud"}]}""",
        "must be one of: primary, danger")]
    [InlineData(
        """{"type":"actions","elements":[{"type":"button","text":P1,"url":"javascript:alert(1)"}]}""",
        "must be a valid url")]
    [InlineData(
        """{"type":"actions","elements":[{"type":"datepicker","action_id":"a"},{"type":"timepicker","action_id":"a"}]}""",
        "`action_id` a already exists")]
    [InlineData(
        """{"type":"section","text":M1,"accessory":{"type":"button","text":P1,"confirm":{"title":P101,"text":M1}}}""",
        "must be less than 101 characters")]
    [InlineData("""{"type":"actions","elements":[{"type":"plain_text_input"}]}""", "unsupported type: plain_text_input")]
    [InlineData(
        """{"type":"input","label":P1,"element":{"type":"plain_text_input","max_length":3001}}""",
        "must be an integer between 0 and 3000")]
    [InlineData("""{"type":"input","label":P1,"element":{"type":"static_select","options":[{"text":P75,"value":"a"}]}}""", "ok")]
    [InlineData(
        """{"type":"input","label":P1,"element":{"type":"static_select","options":[{"text":P76,"value":"a"}]}}""",
        "must be less than 76 characters")]
    [InlineData(
        """
        {"type":"input","label":P1,"element":{"type":"checkboxes","options":[{"text":P1,"value":"a"}],
        "initial_options":[{"value":"b"}]}}
        """,
        "initial option is not among the options")]
    [InlineData("""{"type":"input","label":P1,"element":{"type":"radio_buttons","options":[]}}""", "must be at least 1 item")]
    [InlineData("""{"type":"input","label":P1,"element":{"type":"datepicker","initial_date":"2026-11-22"}}""", "ok")]
    [InlineData("""{"type":"input","label":P1,"element":{"type":"datepicker","initial_date":"22.11.2026"}}""", "must be a date")]
    [InlineData("""{"type":"input","label":P1,"element":{"type":"multi_users_select","initial_users":["U1"]}}""", "ok")]
    [InlineData("""{"type":"actions","elements":[{"type":"multi_users_select"}]}""", "unsupported type: multi_users_select")]
    [InlineData("""{"type":"input","label":P1,"element":{"type":"file_input"}}""", "unsupported type: file_input in a message")]
    [InlineData("""{"type":"input","element":{"type":"plain_text_input"}}""", "missing required field: label")]
    [InlineData("""7""", "must provide an object")]
    public async Task Blocks_within_Slack_s_limits(string pattern, string verdict)
    {
        var answer = await PostAsync(Written(pattern));

        Assert.Contains(verdict, Told(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 1, "ok")]
    [InlineData(51, 1, "no more than 50 items allowed")]
    [InlineData(4, 3000, "ok")]
    [InlineData(5, 3000, "msg_blocks_too_long")]
    public async Task So_many_blocks_of_so_many_characters(int blocks, int characters, string verdict)
    {
        var all = string.Join(',', Enumerable.Repeat(Written($$"""{"type":"section","text":M{{characters}}}"""), blocks));

        var answer = await PostAsync(all);

        Assert.Contains(verdict, Told(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"home","blocks":[{"type":"divider"}]}""", "ok")]
    [InlineData(
        """{"type":"home","blocks":[{"type":"divider"}],"private_metadata":x*3001}""",
        "must be less than 3001 characters")]
    [InlineData("""{"type":"home","blocks":[{"type":"divider"}],"callback_id":x*256}""", "must be less than 256 characters")]
    [InlineData("""{"type":"home","title":P25,"blocks":[{"type":"divider"}]}""", "must be less than 25 characters")]
    [InlineData(
        """
        {"type":"home","blocks":[{"type":"input","label":P1,
        "element":{"type":"file_input","filetypes":["csv"],"max_files":10}}]}
        """,
        "ok")]
    [InlineData(
        """{"type":"home","blocks":[{"type":"input","label":P1,"element":{"type":"file_input","max_files":11}}]}""",
        "must be an integer between 1 and 10")]
    [InlineData(
        """{"type":"home","blocks":[{"type":"input","label":P1,"element":{"type":"file_input","filetypes":[7]}}]}""",
        "must provide a string")]
    [InlineData("""{"type":"home"}""", "must provide an array [json-pointer:/view/blocks]")]
    [InlineData("""{"type":"home","blocks":[],"size":1}""", "invalid additional property: size")]
    public async Task Views_within_Slack_s_limits(string pattern, string verdict)
    {
        var answer = await _stage.Api.CallAsync("views.publish", $$"""{"user_id":"UANA0000001","view":{{Written(pattern)}}}""");

        Assert.Contains(verdict, Told(answer), StringComparison.Ordinal);
    }

    private Task<JsonElement> PostAsync(string blocks) =>
        _stage.Api.CallAsync("chat.postMessage", $$"""{"channel":"CALERTS0001","text":"x","blocks":[{{blocks}}]}""");

    private static string Told(JsonElement answer)
    {
        if (answer.GetProperty("ok").GetBoolean())
            return "ok";
        var details = answer.TryGetProperty("response_metadata", out var metadata) ? metadata.ToString() : "";
        return $"{answer.GetProperty("error")} {details.Replace("\\u0060", "`", StringComparison.Ordinal)}";
    }

    private static string Written(string pattern)
    {
        pattern = Regex.Replace(pattern, "x\\*(\\d+)", match => Text(match, ""));
        pattern = Regex.Replace(pattern, "(?<=[:\\[,])P(\\d+)", match => Text(match, "plain_text"));
        return Regex.Replace(pattern, "(?<=[:\\[,])M(\\d+)", match => Text(match, "mrkdwn"));
    }

    private static string Text(Match match, string kind)
    {
        var text = $"\"{new string('x', int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))}\"";
        return kind.Length == 0 ? text : $$"""{"type":"{{kind}}","text":{{text}}}""";
    }
}
