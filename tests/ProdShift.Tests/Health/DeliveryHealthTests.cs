using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Health;
using ProdShift.LocalSlack;
using ProdShift.Tests.Acceptance;
using static ProdShift.Tests.Outbox.Outgoing;

namespace ProdShift.Tests.Health;

public class DeliveryHealthTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task A_channel_that_the_bot_may_not_read_makes_it_not_ready_until_it_may()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.SetMember(Bot.Alerts, false);
        bot.Slack.Archive(Bot.Reports);
        await LookAsync(bot);

        var (ready, problems, _) = await ReadyAsync(bot);
        Assert.False(ready);
        Assert.Equal(
            [
                "the bot cannot use the Alerts channel CALERTS0001 (not_in_channel). Invite the bot there with /invite.",
                "the bot cannot use the Reports channel CREPORTS001 (is_archived). "
                + "Unarchive it, or name another channel in Slack:Channels:Reports.",
            ],
            problems);

        bot.Slack.SetMember(Bot.Alerts, true);
        bot.Slack.Unarchive(Bot.Reports);
        await LookAsync(bot);
        Assert.True((await ReadyAsync(bot)).Ready);
    }

    [Fact]
    public async Task That_Slack_does_not_answer_is_no_finding_and_ends_none()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.SetMember(Bot.Alerts, false);
        await LookAsync(bot);
        bot.Slack.SetMember(Bot.Alerts, true);
        bot.Slack.Fail("auth.test", LocalFault.ServerError);
        bot.Slack.Fail("conversations.info", LocalFault.WebPage, 3);

        await LookAsync(bot);

        Assert.Single((await ReadyAsync(bot)).Problems);
    }

    [Fact]
    public async Task The_fallback_is_looked_at_too()
    {
        await using var bot = await Bot.StartAsync([new("Slack:Channels:Fallback", Bot.Manager)]);
        bot.Slack.Deactivate(Bot.Manager);

        await LookAsync(bot);

        Assert.Contains("user_disabled", Assert.Single((await ReadyAsync(bot)).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_that_had_to_move_are_a_problem_until_the_channel_is_seen_to_be_well()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Archive(Bot.Alerts);
        await AddAsync(bot, Post("the trouble", Bot.Alerts));
        await bot.SendAsync();

        Assert.Contains(
            "1 message(s) were moved to another channel",
            Assert.Single((await ReadyAsync(bot)).Problems),
            StringComparison.Ordinal);
        Assert.Contains("prodshift_outbox_moved 1\n", await MetricsAsync(bot), StringComparison.Ordinal);
        bot.Slack.Unarchive(Bot.Alerts);
        await LookAsync(bot);

        Assert.True((await ReadyAsync(bot)).Ready);
    }

    [Fact]
    public async Task Someone_who_left_is_a_notice_and_no_problem()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Deactivate(Bot.Expert);
        await AddAsync(bot, Post("help", Bot.Expert));
        await bot.SendAsync();

        var (ready, _, notices) = await ReadyAsync(bot);

        Assert.True(ready);
        Assert.Contains("the person UEXPERT0001 (user_disabled)", Assert.Single(notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_given_up_is_a_notice_and_counted()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Fail("chat.postMessage", LocalFault.TooLong);
        await AddAsync(bot, Post("the trouble", Bot.Alerts));
        await bot.SendAsync();

        var (ready, _, notices) = await ReadyAsync(bot);

        Assert.True(ready);
        Assert.Contains("1 message(s) were given up", Assert.Single(notices), StringComparison.Ordinal);
        Assert.Contains("prodshift_outbox_given_up 1\n", await MetricsAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_token_is_a_problem()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.RevokeToken();

        await LookAsync(bot);

        Assert.Contains(
            "Slack does not accept the bot (token_revoked)",
            Assert.Single((await ReadyAsync(bot)).Problems),
            StringComparison.Ordinal);
    }

    private static Task LookAsync(Bot bot) => bot.Services.GetRequiredService<ChannelWatch>().LookAsync(default);

    private static Task<string> MetricsAsync(Bot bot) => Http.GetStringAsync(new Uri(bot.Url, "/metrics"));

    private static async Task<(bool Ready, string[] Problems, string[] Notices)> ReadyAsync(Bot bot)
    {
        using var answer = await Http.GetAsync(new Uri(bot.Url, "/health/ready"));
        var json = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.IsSuccessStatusCode, Words(json, "problems"), Words(json, "notices"));
    }

    private static string[] Words(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(word => word.GetString()!)];
}
