using ProdShift.LocalSlack;
using ProdShift.Outbox;
using ProdShift.Tests.Acceptance;
using ProdShift.Tests.Support;
using static ProdShift.Tests.Outbox.Outgoing;

namespace ProdShift.Tests.Outbox;

public class OutboxTests
{
    [Fact]
    public async Task A_channel_s_messages_keep_their_order_when_the_first_has_to_wait()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Fail("chat.postMessage", LocalFault.RateLimited);
        await AddAsync(bot, Post("first"), Post("second"));

        await bot.SendAsync();
        await bot.SendAsync();
        Assert.Empty(bot.Said(Bot.Shift));
        await OutboxTime.SkipWaitsAsync(bot.Services);
        await bot.SendAsync();

        Assert.Equal(["first", "second"], bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task An_edit_shows_how_things_stand_while_the_channel_s_messages_have_to_wait()
    {
        await using var bot = await Bot.StartAsync();
        var root = Post("open");
        await AddAsync(bot, root);
        await bot.SendAsync();
        bot.Slack.Fail("chat.postMessage", LocalFault.RateLimited);

        await AddAsync(bot, Post("later"));
        await bot.SendAsync();
        await AddAsync(bot, Edit("ended", root));
        await bot.SendAsync();

        Assert.Equal(["ended"], bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_does_not_hold_up_another()
    {
        await using var bot = await Bot.StartAsync();
        await AddAsync(bot, Post("lost", "CNOWHERE001"), Post("said"));

        await bot.SendAsync();

        Assert.Equal(["said"], bot.Said(Bot.Shift));
        Assert.Equal("channel_not_found", await ErrorAsync(bot, "lost"));
    }

    [Fact]
    public async Task A_message_whose_try_was_cut_off_by_a_crash_is_looked_for_before_it_is_said_again()
    {
        await using var bot = await Bot.StartAsync();
        await AddAsync(bot, Post("once"));
        await bot.SendAsync();
        // As a kill -9 leaves it: begun, its outcome not stored.
        await ExecuteAsync(bot, "UPDATE outbox SET sent_at = NULL, ts = NULL");

        await bot.SendAsync();

        Assert.Equal(["once"], bot.Said(Bot.Shift));
        Assert.Null(await ErrorAsync(bot, "once"));
    }

    [Fact]
    public async Task Blocks_that_Slack_refuses_leave_the_words()
    {
        await using var bot = await Bot.StartAsync();
        await AddAsync(bot, Post("the words") with { Blocks = "[{\"type\":\"hologram\"}]" });

        await bot.SendAsync();

        Assert.Equal(["the words"], bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task What_no_channel_is_configured_for_is_given_up_with_all_that_belongs_to_it()
    {
        await using var bot = await Bot.StartAsync();
        var root = Post("root", channel: "");
        await AddAsync(bot, root, Reply("reply", root));

        await bot.SendAsync();
        await AddAsync(bot, Edit("edit", root));
        await bot.SendAsync();

        Assert.Equal("no channel is configured for it", await ErrorAsync(bot, "root"));
        Assert.Equal("the message it belongs to was given up", await ErrorAsync(bot, "reply"));
        Assert.Equal("the message it belongs to was given up", await ErrorAsync(bot, "edit"));
    }

    [Fact]
    public async Task A_file_follows_its_message_into_the_thread_once()
    {
        await using var bot = await Bot.StartAsync();
        var root = Post("summary");
        await AddAsync(bot, root, OutboxMessage.File(Bot.Shift, "the table", "week.csv", "a,b\n"u8.ToArray(), root.Id));
        bot.Slack.Fail("files.completeUploadExternal", LocalFault.DropAfterAccept);

        await bot.SendAsync();
        await bot.SendAsync();
        await OutboxTime.SkipWaitsAsync(bot.Services);
        await bot.SendAsync();

        var file = Assert.Single(bot.Slack.Messages(Bot.Shift), said => said.Files.Count > 0);
        Assert.Equal(("week.csv", bot.Slack.Messages(Bot.Shift)[0].Ts), (file.Files[0].Name, file.ThreadTs));
    }
}
