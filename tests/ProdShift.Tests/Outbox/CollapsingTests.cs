using Microsoft.Extensions.DependencyInjection;
using ProdShift.LocalSlack;
using ProdShift.Tests.Acceptance;
using ProdShift.Tests.Support;
using static ProdShift.Tests.Outbox.Outgoing;

namespace ProdShift.Tests.Outbox;

public class CollapsingTests
{
    [Fact]
    public async Task Edits_of_what_is_not_sent_yet_rewrite_it()
    {
        await using var bot = await Bot.StartAsync();
        var root = Post("one");
        await AddAsync(bot, root, Reply("a reply", root), Edit("two", root));
        await AddAsync(bot, Edit("three", root));

        await bot.SendAsync();
        await bot.SendAsync();

        Assert.Equal(["three", "a reply"], bot.Said(Bot.Shift));
        Assert.Equal(0, Calls(bot, "chat.update"));
        Assert.Equal(bot.Slack.Messages(Bot.Shift)[0].Ts, bot.Slack.Messages(Bot.Shift)[1].ThreadTs);
    }

    [Fact]
    public async Task Of_many_edits_that_wait_one_row_is_left_with_the_newest_words()
    {
        await using var bot = await Bot.StartAsync();
        var root = Post("one");
        await AddAsync(bot, root);
        await bot.SendAsync();
        for (var i = 2; i <= 100; i++)
            await AddAsync(bot, Edit($"state {i}", root));

        Assert.Equal(2, await ReadAsync<int>(bot, "SELECT count(*) FROM outbox"));
        await bot.SendAsync();

        Assert.Equal(["state 100"], bot.Said(Bot.Shift));
        Assert.Equal(1, Calls(bot, "chat.update"));
    }

    [Fact]
    public async Task A_message_that_was_tried_is_left_as_it_is_and_edited_when_it_stands()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Fail("chat.postMessage", LocalFault.DropAfterAccept);
        var root = Post("one");
        await AddAsync(bot, root);
        await bot.SendAsync();
        await AddAsync(bot, Edit("two", root));

        await OutboxTime.SkipWaitsAsync(bot.Services);
        await bot.SendAsync();
        await bot.SendAsync();

        Assert.Equal(["two"], bot.Said(Bot.Shift));
        Assert.Equal(1, bot.Slack.Messages(Bot.Shift)[0].Edits);
    }

    [Fact]
    public async Task An_edit_under_way_is_not_rewritten_but_followed_by_the_newer()
    {
        await using var bot = await Bot.StartAsync();
        var root = Post("one");
        await AddAsync(bot, root);
        await bot.SendAsync();
        bot.Slack.Fail("chat.update", LocalFault.DropAfterAccept);
        await AddAsync(bot, Edit("two", root));
        await bot.SendAsync();
        await AddAsync(bot, Edit("three", root));

        await OutboxTime.SkipWaitsAsync(bot.Services);
        await bot.SendAsync();

        Assert.Equal(["three"], bot.Said(Bot.Shift));
        Assert.Equal("superseded by a newer edit", await ErrorAsync(bot, "two"));
        Assert.Equal(2, bot.Slack.Calls.Count(call => call is { Method: "chat.update", Status: 200 }));
    }

    [Fact]
    public async Task An_older_edit_never_overwrites_a_newer_that_was_sent_before_it()
    {
        await using var bot = await Bot.StartAsync();
        var root = Post("one");
        await AddAsync(bot, root);
        await bot.SendAsync();
        await AddAsync(bot, Edit("old", root));
        await ExecuteAsync(bot, "UPDATE outbox SET attempts = 1, due_at = due_at + 60000, wait = 60000 WHERE kind = 'Edit'");
        await AddAsync(bot, Edit("new", root));
        // As if the newer had found its way while the older waited.
        await ExecuteAsync(bot, "UPDATE outbox SET sent_at = 1, ts = '1' WHERE text = 'new'");

        await OutboxTime.SkipWaitsAsync(bot.Services);
        await bot.SendAsync();

        Assert.Equal(["one"], bot.Said(Bot.Shift));
        Assert.Equal("superseded by a newer edit", await ErrorAsync(bot, "old"));
    }

    [Fact]
    public async Task Edits_wait_for_as_long_as_Slack_asks()
    {
        await using var bot = await Bot.StartAsync();
        var clock = bot.Services.GetRequiredService<TimeProvider>();
        var (one, two) = (Post("one"), Post("two", Bot.Alerts));
        await AddAsync(bot, one, two);
        await bot.SendAsync();
        bot.Slack.Fail("chat.update", LocalFault.RateLimited);
        await AddAsync(bot, Edit("one, edited", one));
        await bot.SendAsync();
        var asked = clock.GetTimestamp();

        await AddAsync(bot, Edit("two, edited", two));
        await bot.SendAsync(); // of another channel, but the limit is the workspace's

        Assert.True(clock.GetElapsedTime(asked) > TimeSpan.FromSeconds(0.8));
        Assert.Equal(["two, edited"], bot.Said(Bot.Alerts));
        Assert.Equal(1, bot.Slack.Calls.Count(call => call.Error == nameof(LocalFault.RateLimited)));
    }
}
