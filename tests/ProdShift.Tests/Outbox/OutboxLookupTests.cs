using System.Globalization;
using ProdShift.Outbox;
using ProdShift.Tests.Slack.Support;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Outbox;

public class OutboxLookupTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(-30, -31, -35)] // some minutes before the try
    [InlineData(-30, -120, -120)] // our clock may have been ahead: back to what was said before it
    [InlineData(-30, -60 * 24 * 9, -35)] // but not through a week of talk
    [InlineData(-30, null, -35)] // nothing was said before it
    [InlineData(60, null, -5)] // our clock was ahead, and is not any more
    public async Task The_history_is_searched_from_before_the_try(int triedMinutes, int? saidMinutes, int fromMinutes)
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("conversations.history", """{"ok":true,"messages":[]}""");
        var lookup = new OutboxLookup(bot.Api, new ManualClock(Now));
        var saidAfter = saidMinutes is { } minutes ? $"{Seconds(minutes)}.000200" : null;
        var message = new QueuedMessage(
            "m1", "C1", OutboxKind.Post, "", null, null, null, false, null, null, 1, null, saidAfter, null, false);

        var found = await lookup.FindAsync(message, "C1", Now.AddMinutes(triedMinutes), default);

        Assert.Null(found.Value!.Ts);
        Assert.Equal(
            Seconds(fromMinutes), decimal.Parse((await bot.Slack.NextAsync()).Form("oldest")!, CultureInfo.InvariantCulture));
    }

    private static decimal Seconds(int minutes) => Now.AddMinutes(minutes).ToUnixTimeSeconds();
}
