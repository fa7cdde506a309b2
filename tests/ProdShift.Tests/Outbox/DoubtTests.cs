using ProdShift.LocalSlack;
using ProdShift.Tests.Acceptance;
using ProdShift.Tests.Support;
using static ProdShift.Tests.Outbox.Outgoing;

namespace ProdShift.Tests.Outbox;

/// <summary>Answers that leave it open whether Slack has said the message.</summary>
public class DoubtTests
{
    [Theory]
    [InlineData(LocalFault.OkWithoutTs, false)]
    [InlineData(LocalFault.OkWithoutTs, true)]
    [InlineData(LocalFault.DropAfterAccept, false)]
    [InlineData(LocalFault.DropAfterAccept, true)]
    [InlineData(LocalFault.WebPage, false)]
    [InlineData(LocalFault.WebPage, true)]
    [InlineData(LocalFault.ServerError, false)]
    public async Task An_answer_that_says_nothing_is_followed_by_a_look_and_the_message_is_there_once(
        LocalFault fault, bool reply)
    {
        await using var bot = await Bot.StartAsync();
        var root = Post("root");
        var message = reply ? Reply("once", root) : Post("once");
        await AddAsync(bot, root);
        await bot.SendAsync();
        bot.Slack.Fail("chat.postMessage", fault);
        await AddAsync(bot, message);

        await bot.SendAsync();
        await OutboxTime.SkipWaitsAsync(bot.Services);
        await bot.SendAsync();
        await AddAsync(bot, Edit("once, and edited", message));
        await bot.SendAsync();

        Assert.Equal(["root", "once, and edited"], bot.Said(Bot.Shift));
        Assert.Equal(1, Calls(bot, reply ? "conversations.replies" : "conversations.history"));
    }

    [Theory]
    [InlineData(0, "new, by a clock that was ahead", true)]
    [InlineData(60, "put off for a minute, by a clock that was ahead", true)]
    [InlineData(10_000, "put off for long, by a right clock", false)]
    public async Task A_clock_that_steps_back_makes_nothing_wait_longer(int waitSeconds, string text, bool said)
    {
        await using var bot = await Bot.StartAsync();
        await AddAsync(bot, DateTimeOffset.UtcNow.AddHours(2), Post(text));
        await ExecuteAsync(bot, FormattableString.Invariant($"UPDATE outbox SET wait = {waitSeconds}000"));

        await bot.SendAsync();

        Assert.Equal(said ? [text] : [], bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task What_is_behind_a_message_that_waits_keeps_waiting()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Fail("chat.postMessage", LocalFault.ServerError);
        await AddAsync(bot, Post("first"));
        await bot.SendAsync();
        await AddAsync(bot, Post("second"));

        await bot.SendAsync();
        Assert.Empty(bot.Said(Bot.Shift));
        await OutboxTime.SkipWaitsAsync(bot.Services);
        await bot.SendAsync();

        Assert.Equal(["first", "second"], bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task Tries_that_fail_grow_apart()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Fail("chat.postMessage", LocalFault.WebPage, 20);
        await AddAsync(bot, Post("first"));
        var waits = new List<long>();
        for (var i = 0; i < 6; i++)
        {
            await OutboxTime.SkipWaitsAsync(bot.Services);
            await bot.SendAsync();
            waits.Add(await ReadAsync<long>(bot, "SELECT wait / 1000 FROM outbox"));
        }

        Assert.Equal([2, 4, 8, 16, 32, 64], waits);
    }
}
