using ProdShift.LocalSlack;
using ProdShift.Tests.Acceptance;

namespace ProdShift.Tests.Faults;

/// <summary>Slack throttles, fails and is away.</summary>
public class SlackTroubleStories
{
    [Fact]
    public async Task Throttled_to_a_message_a_second_it_has_no_more_than_two_calls_refused()
    {
        await using var slack = await LocalSlackServer.StartAsync(new(BotProcess.Secret, MessagesPerSecond: 1, Burst: 5));
        await using var bot = await BotProcess.CreateAsync(slack.ApiUrl);
        await bot.AddAsync(Enumerable.Range(1, 9).Select(i => BotProcess.Post($"message {i}", Bot.Reports)));

        await bot.StartAsync();
        await slack.WaitForAsync(() => slack.Messages(Bot.Reports).Count == 9);

        Assert.Equal(
            Enumerable.Range(1, 9).Select(i => $"message {i}"), slack.Messages(Bot.Reports).Select(said => said.Text));
        Assert.InRange(slack.Calls.Count(call => call.Status == 429), 0, 2);
    }

    [Fact]
    public async Task Started_while_Slack_is_away_it_says_all_in_order_when_Slack_is_back_and_fails_at_first()
    {
        var port = BotProcess.FreePort();
        await using var bot = await BotProcess.CreateAsync(new Uri($"http://127.0.0.1:{port}/api/"));
        await bot.AddAsync(Enumerable.Range(1, 5).Select(i => BotProcess.Post($"message {i}", Bot.Reports)));
        await bot.StartAsync();
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await bot.CountAsync("outbox WHERE error = 'no_connection'") == 0)
            await often.WaitForNextTickAsync(deadline.Token);

        await using var slack = await LocalSlackServer.StartAsync(new(BotProcess.Secret, port, MessagesPerSecond: 0));
        slack.Fail("chat.postMessage", LocalFault.ServerError);
        await slack.WaitForAsync(() => slack.Messages(Bot.Reports).Count == 5);

        Assert.Equal(
            Enumerable.Range(1, 5).Select(i => $"message {i}"), slack.Messages(Bot.Reports).Select(said => said.Text));
        Assert.InRange(slack.Calls.Count(call => call is { Method: "chat.postMessage", ChannelId: Bot.Reports }), 5, 6);
    }

    [Fact]
    public async Task A_channel_that_was_archived_is_seen_at_the_start_and_what_is_for_it_is_said_elsewhere()
    {
        await using var slack = await LocalSlackServer.StartAsync(new(BotProcess.Secret, MessagesPerSecond: 0));
        await using var bot = await BotProcess.CreateAsync(slack.ApiUrl);
        slack.Archive(Bot.Reports);
        await bot.AddAsync(BotProcess.Post("the week", Bot.Reports));

        await bot.StartAsync();
        await slack.WaitForAsync(
            () => slack.Messages(Bot.Shift).Any(said => said.Text.EndsWith("\nthe week", StringComparison.Ordinal)));
        await slack.WaitForAsync(() => slack.Calls.Any(call => call is { Method: "conversations.info", ChannelId: Bot.Reports }));

        Assert.Contains("the Reports channel CREPORTS001 (is_archived)", await bot.ReadyAsync(), StringComparison.Ordinal);
    }
}
