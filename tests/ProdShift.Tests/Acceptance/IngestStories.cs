using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Alerts;
using ProdShift.Ingest;
using ProdShift.Storage;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

/// <summary>What a Prometheus, a script or a cron job sends, and what the shift sees of it.</summary>
public class IngestStories
{
    private const string Token = "a-token-for-the-tests";

    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task What_a_site_s_Prometheus_sends_is_one_message_named_by_what_tells_them_apart()
    {
        await using var bot = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, Alerts("UK_Brunel", "wn1", "wn2", "wn3")));
        Assert.Empty(bot.Said(Bot.Alerts));

        await AfterAsync(bot, seconds: 1);

        var root = Assert.Single(bot.Said(Bot.Alerts));
        Assert.Contains("3 alerts at site UK_Brunel: 3 critical, 3 not acknowledged", root, StringComparison.Ordinal);
        Assert.Contains("NodeDown at UK_Brunel* (instance=wn2)", root, StringComparison.Ordinal);
        Assert.Contains("Node wn2 is down", root, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_again_says_nothing_and_an_end_is_shown_in_place()
    {
        await using var bot = await StartAsync();
        await PostAsync(bot, Alerts("UK_Brunel", "wn1"));
        await AfterAsync(bot, seconds: 1);
        await PostAsync(bot, Alerts("UK_Brunel", "wn1"));
        await AfterAsync(bot, seconds: 30);
        Assert.Single(bot.Said(Bot.Alerts));
        Assert.Equal(0, bot.Slack.Messages(Bot.Alerts)[0].Edits);

        await PostAsync(bot, Ended("UK_Brunel", "wn1"));
        await AfterAsync(bot, seconds: 1);

        Assert.Contains("Ended: NodeDown at UK_Brunel", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
        Assert.Contains("its sender says so", bot.Said(Bot.Alerts)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ended_before_it_was_told_is_told_all_the_same()
    {
        await using var bot = await StartAsync();
        await PostAsync(bot, Alerts("UK_Brunel", "wn1", "wn2"));
        await PostAsync(bot, Ended("UK_Brunel", "wn1", "wn2"));
        await AfterAsync(bot, seconds: 1);

        var root = Assert.Single(bot.Said(Bot.Alerts));
        Assert.Contains("wn1", root, StringComparison.Ordinal);
        Assert.Contains("none open any more", root, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_sent_for_five_minutes_is_over()
    {
        await using var bot = await StartAsync();
        await PostAsync(bot, Alerts("UK_Brunel", "wn1"));
        await AfterAsync(bot, seconds: 240);
        await PostAsync(bot, Alerts("UK_Brunel", "wn1"));
        await AfterAsync(bot, seconds: 299);
        Assert.Contains("Critical", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);

        await AfterAsync(bot, seconds: 2);
        Assert.Contains("Ended: NodeDown", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_sites_at_once_share_the_messages_that_a_channel_takes_at_once_and_each_alert_is_named()
    {
        await using var bot = await StartAsync();
        foreach (var site in Enumerable.Range(1, 20))
            await PostAsync(bot, Alerts($"SITE_{site}", [.. Enumerable.Range(1, 50).Select(i => $"n{site}x{i}z")]));
        await AfterAsync(bot, seconds: 1);

        Assert.Equal(5, bot.Said(Bot.Alerts).Count);
        var said = string.Join('\n', bot.Said(Bot.Alerts));
        Assert.All(
            Enumerable.Range(1, 20).SelectMany(site => Enumerable.Range(1, 50).Select(i => $"n{site}x{i}z")),
            name => Assert.Contains(name, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    public async Task Without_the_token_nothing_is_taken(string? token, HttpStatusCode expected)
    {
        await using var bot = await StartAsync();

        Assert.Equal(expected, await PostAsync(bot, Alerts("CERN", "wn1"), token: token));
        Assert.Equal(expected, await PostAsync(bot, "{}", "api/v1/findings", token));
        Assert.Equal(expected, await PostAsync(bot, "", "api/v1/heartbeat/x", token));
        Assert.Equal(0, await CountAsync(bot, "alert"));
    }

    [Fact]
    public async Task Without_a_token_in_the_settings_the_door_is_closed_to_all()
    {
        await using var bot = await Bot.StartAsync(_clock);

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(bot, Alerts("CERN", "wn1"), token: ""));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(bot, Alerts("CERN", "wn1")));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""[{"labels":{"alertname":""}}]""")]
    [InlineData("""[{"labels":{"alertname":"x"},"startsAt":"2026-01-02T00:00:00Z","endsAt":"2026-01-01T00:00:00Z"}]""")]
    [InlineData("""[{"labels":{"alertname":7}}]""")]
    public async Task What_is_no_alert_is_refused(string body)
    {
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(bot, body));
        Assert.Equal(0, await CountAsync(bot, "alert"));
    }

    [Fact]
    public async Task A_script_s_findings_are_raised_and_end_when_it_no_longer_finds_them()
    {
        await using var bot = await StartAsync();
        const string Backlog = """
            {"source":"fts-cron","everyMinutes":60,"findings":[{"rule":"fts-backlog","key":"queue","severity":"critical",
            "text":"12,000 transfers wait <!channel>","site":"FNAL","why":"limit 10,000"}]}
            """;
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, Backlog, "api/v1/findings"));
        await bot.PassTimeAsync();
        Assert.Contains("12,000 transfers wait <!channel>", Assert.Single(Roots(bot)), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, """{"source":"fts-cron","findings":[]}""", "api/v1/findings"));
        await bot.PassTimeAsync();
        Assert.Contains("Ended: fts-backlog at FNAL", Roots(bot)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"findings":[]}""")]
    [InlineData("""{"source":"justin","findings":[]}""")]
    [InlineData("""{"source":"prometheus","findings":[]}""")]
    [InlineData("""{"source":"x y","findings":[]}""")]
    [InlineData("""{"source":"x"}""")]
    [InlineData("""{"source":"x","findings":[{"rule":"a","key":"b"}]}""")]
    [InlineData("""{"source":"x","findings":[{"rule":"a b","key":"b","text":"c"}]}""")]
    [InlineData("""{"source":"x","findings":[{"rule":"a","key":"b","text":"c","severity":"huge"}]}""")]
    [InlineData("""{"source":"x","everyMinutes":0,"findings":[]}""")]
    public async Task Findings_that_are_not_right_are_refused_as_a_whole(string body)
    {
        await using var bot = await StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(bot, body, "api/v1/findings"));
        Assert.Equal(0, await CountAsync(bot, "alert"));
    }

    [Fact]
    public async Task A_heartbeat_that_stops_is_an_alert_until_it_beats_again()
    {
        await using var bot = await StartAsync();
        Assert.Equal(HttpStatusCode.OK, await PostAsync(bot, "", "api/v1/heartbeat/fts-cron?every=1h"));
        await AfterAsync(bot, seconds: 3_900);
        Assert.Empty(bot.Said(Bot.Alerts));

        await AfterAsync(bot, seconds: 100);
        Assert.Contains("Warning: fts-cron does not call in", Roots(bot)[0], StringComparison.Ordinal);

        await PostAsync(bot, "", "api/v1/heartbeat/fts-cron");
        await AfterAsync(bot, seconds: 5);
        Assert.Contains("Ended: fts-cron does not call in", Roots(bot)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_heartbeat_that_was_missing_before_a_restart_is_missing_until_it_beats()
    {
        await using var bot = await StartAsync();
        await PostAsync(bot, "", "api/v1/heartbeat/fts-cron?every=1h");
        await AfterAsync(bot, seconds: 4_000);
        var restarted = new HeartbeatWatch(
            bot.Services.GetRequiredService<Database>(), bot.Services.GetRequiredService<AlertStore>(), _clock);

        await restarted.RunAsync(_clock.GetUtcNow(), default);
        await bot.SendAsync();
        Assert.Contains("Warning: fts-cron", Roots(bot)[0], StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await PostAsync(bot, "", "api/v1/heartbeat/fts-cron");
        await restarted.RunAsync(_clock.GetUtcNow(), default);
        await bot.SendAsync();
        Assert.Contains("Ended: fts-cron", Roots(bot)[0], StringComparison.Ordinal);
    }

    private Task<Bot> StartAsync() => Bot.StartAsync(
        _clock, [new("Ingest:Token", Token), new("Escalation:Enabled", "false")]);

    private static List<string> Roots(Bot bot) =>
        [.. bot.Slack.Messages(Bot.Alerts).Where(said => said.ThreadTs is null).Select(bot.Slack.PlainText)];

    private async Task AfterAsync(Bot bot, int seconds)
    {
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        await bot.PassTimeAsync();
        await bot.SendAsync();
    }

    private static string Alerts(string site, params string[] nodes) => Json(site, nodes, "");

    private string Ended(string site, params string[] nodes) => Json(site, nodes, $"\"endsAt\":\"{_clock.GetUtcNow():O}\",");

    private static string Json(string site, string[] nodes, string end) => $"[{string.Join(',', nodes.Select(node => $$"""
        {"labels":{"alertname":"NodeDown","severity":"critical","site":"{{site}}","instance":"{{node}}"},{{end}}
        "annotations":{"summary":"Node {{node}} is down"},"generatorURL":"http://prometheus.example/graph"}
        """))}]";

    private static async Task<HttpStatusCode> PostAsync(
        Bot bot, string body, string path = "api/v2/alerts", string? token = Token)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Url, path))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<long> CountAsync(Bot bot, string table)
    {
        await using var connection = await bot.Services.GetRequiredService<Database>().OpenAsync(default);
        return connection.QuerySingle<long>($"SELECT count(*) FROM {table}");
    }
}
