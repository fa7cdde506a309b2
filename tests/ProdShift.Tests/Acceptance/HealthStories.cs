using System.Net;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.LocalSlack;
using ProdShift.Storage;

namespace ProdShift.Tests.Acceptance;

public class HealthStories
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task An_empty_bot_is_alive_ready_and_has_metrics()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Equal("live\n", await Http.GetStringAsync(new Uri(bot.Url, "/health/live")));
        Assert.Equal(
            "{\"ready\":true,\"problems\":[],\"notices\":[]}", await Http.GetStringAsync(new Uri(bot.Url, "/health/ready")));
        Assert.Contains("prodshift_outbox_unsent 0\n", await MetricsAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_count_alerts_messages_and_people()
    {
        await using var bot = await Bot.StartAsync();
        bot.JustIn.Workflow(1001, "paused");
        bot.Slack.Fail("chat.postMessage", LocalFault.ServerError, count: 9);
        await bot.SayAsync(Bot.Ana, "/checkin");
        await bot.CheckAsync();

        var metrics = await MetricsAsync(bot);

        Assert.Contains(
            "prodshift_alerts_open{rule=\"paused-workflow\",severity=\"Info\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("prodshift_on_shift{role=\"shifter\"} 1\n", metrics, StringComparison.Ordinal);
        Assert.Contains("prodshift_source_last_good_timestamp_seconds{source=\"justin\"} ", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain("prodshift_outbox_unsent 0\n", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_else_is_served()
    {
        await using var bot = await Bot.StartAsync();
        using var answer = await Http.GetAsync(new Uri(bot.Url, "/"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task When_the_database_fails_the_user_gets_an_incident_and_readiness_says_why()
    {
        await using var bot = await Bot.StartAsync();
        await bot.Services.GetRequiredService<Database>().WriteAsync(
            transaction => transaction.Connection!.Execute(
                "DROP TABLE migration; DROP TABLE shift_note; ALTER TABLE shift RENAME TO gone", transaction: transaction),
            default);

        Assert.Contains("incident", await bot.SayAsync(Bot.Ana, "/checkin"), StringComparison.OrdinalIgnoreCase);
        using var answer = await Http.GetAsync(new Uri(bot.Url, "/health/ready"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("the database cannot be written", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<string> MetricsAsync(Bot bot) => Http.GetStringAsync(new Uri(bot.Url, "/metrics"));
}
