using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ProdShift.Health;
using ProdShift.LocalSlack;
using ProdShift.Outbox;
using ProdShift.Tests.Acceptance;
using ProdShift.Tests.Slack.Support;
using static ProdShift.Tests.Outbox.Outgoing;

namespace ProdShift.Tests.Outbox;

public class RefusedWorkspaceTests
{
    [Fact]
    public async Task While_the_token_is_revoked_all_waits_and_then_goes_in_order()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.RevokeToken();
        await AddAsync(bot, Post("one"), Post("two"), Post("three", Bot.Alerts));
        await bot.SendAsync();
        var calls = bot.Slack.Calls.Count;
        await bot.SendAsync();
        Assert.Equal(calls, bot.Slack.Calls.Count); // nothing more is asked
        Assert.InRange(calls, 1, 2);

        bot.Slack.RevokeToken(false);
        await bot.Services.GetRequiredService<ChannelWatch>().LookAsync(default);
        await bot.SendAsync();

        Assert.Equal(["one", "two"], bot.Said(Bot.Shift));
        Assert.Equal(["three"], bot.Said(Bot.Alerts));
    }

    [Fact]
    public async Task A_token_refused_while_a_message_is_in_doubt_leaves_the_doubt()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Fail("chat.postMessage", LocalFault.OkWithoutTs);
        await AddAsync(bot, Post("once"));
        await bot.SendAsync();
        await Support.OutboxTime.SkipWaitsAsync(bot.Services);
        bot.Slack.Fail("conversations.history", LocalFault.InvalidAuth);
        await bot.SendAsync();
        await bot.Services.GetRequiredService<ChannelWatch>().LookAsync(default);

        await bot.SendAsync();

        Assert.Equal(["once"], bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task Slack_is_asked_at_growing_intervals_whether_it_takes_the_bot()
    {
        var clock = new TimerClock();
        await using var bot = await SlackBot.StartAsync(_ => { });
        var gate = new WorkspaceGate(bot.Api, clock, NullLogger<WorkspaceGate>.Instance);
        gate.Close("token_revoked");
        for (var i = 0; i < 5; i++)
            bot.Slack.On("auth.test", """{"ok":false,"error":"token_revoked"}""");
        bot.Slack.On("auth.test", """{"ok":true,"user_id":"U1"}""");

        var asked = new List<int>();
        for (var second = 1; second <= 400 && gate.Refusal is not null; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await gate.IsOpenAsync(default);
            asked.Add(bot.Slack.All.Count);
        }

        Assert.Equal([5, 15, 35, 75, 155, 315], Enumerable.Range(1, 6).Select(count => asked.IndexOf(count) + 1));
        Assert.True(await gate.IsOpenAsync(default));
        gate.Close("token_revoked"); // at once again: no reason to ask more often
        clock.Advance(TimeSpan.FromSeconds(300));
        Assert.False(await gate.IsOpenAsync(default));
    }
}
