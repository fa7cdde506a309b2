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
        Assert.Equal(6, slack.Calls.Count(call => call.Method == "chat.postMessage"));
    }
}
