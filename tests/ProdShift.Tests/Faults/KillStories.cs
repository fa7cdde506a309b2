using ProdShift.LocalSlack;
using ProdShift.Outbox;

namespace ProdShift.Tests.Faults;

/// <summary>The bot ends as by kill -9, and is started again.</summary>
public class KillStories
{
    private const int Kills = 5;
    private const int Channels = 8;
    private const int PerChannel = 10;
    private const string Reports = Acceptance.Bot.Reports; // where a bot that starts says nothing by itself

    [Fact]
    public async Task Killed_at_random_moments_while_many_messages_wait_it_says_each_once()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var channels = Enumerable.Range(1, Channels).Select(i => new LocalChannel($"CFAULT0000{i}", $"fault-{i}")).ToArray();
        var known = LocalSlackOptions.DefaultChannels.Concat(channels).ToArray();
        await using var slack = await LocalSlackServer.StartAsync(
            new(BotProcess.Secret, Channels: known, MessagesPerSecond: 0));
        await using var bot = await BotProcess.CreateAsync(slack.ApiUrl);
        await bot.AddAsync(channels.SelectMany(channel => Conversation(channel.Id)));

        for (var kill = 0; kill < Kills; kill++)
        {
            await bot.StartAsync();
            var until = Math.Min(Said(slack, channels) + random.Next(1, 20), Channels * PerChannel);
            await slack.WaitForAsync(() => Said(slack, channels) >= until);
            bot.Kill();
        }
        await bot.StartAsync();
        await slack.WaitForAsync(() => Said(slack, channels) >= Channels * PerChannel);

        Assert.All(channels, channel => Assert.True(
            slack.Messages(channel.Id).Select(said => said.Text).SequenceEqual(Words(channel.Id)),
            $"Seed {seed}: {string.Join(' ', slack.Messages(channel.Id).Select(said => said.Text))}"));
    }

    [Theory]
    [InlineData(LocalFault.DropAfterAccept)]
    [InlineData(LocalFault.OkWithoutTs)]
    [InlineData(LocalFault.NoAnswer)]
    public async Task Killed_while_it_does_not_know_whether_Slack_took_the_message_it_says_it_once(LocalFault fault)
    {
        await using var slack = await LocalSlackServer.StartAsync(new(BotProcess.Secret, MessagesPerSecond: 0));
        await using var bot = await BotProcess.CreateAsync(slack.ApiUrl);
        slack.FailIn(Reports, "chat.postMessage", fault);
        await bot.AddAsync(BotProcess.Post("once", Reports));

        await bot.StartAsync();
        var taken = fault == LocalFault.NoAnswer ? 0 : 1;
        await slack.WaitForAsync(
            () => slack.Messages(Reports).Count == taken && slack.Calls.Any(call => call.Error == $"{fault}"));
        bot.Kill();
        await bot.AddAsync(BotProcess.Post("after it", Reports));
        await bot.StartAsync();
        await slack.WaitForAsync(() => slack.Messages(Reports).Count > 1);

        Assert.Equal(["once", "after it"], slack.Messages(Reports).Select(said => said.Text));
        Assert.Equal(0, await bot.CountAsync("outbox WHERE sent_at IS NULL AND text = 'once'"));
    }

    /// <summary>A message, a reply to it, and others.</summary>
    private static IEnumerable<OutboxMessage> Conversation(string channel)
    {
        var messages = Words(channel).Select(text => BotProcess.Post(text, channel)).ToArray();
        messages[^1] = messages[^1] with { ThreadOf = messages[0].Id };
        return messages;
    }

    private static IEnumerable<string> Words(string channel) => Enumerable.Range(1, PerChannel).Select(i => $"{channel}-{i}");

    private static int Said(LocalSlackServer slack, IEnumerable<LocalChannel> channels) =>
        channels.Sum(channel => slack.Messages(channel.Id).Count);
}
