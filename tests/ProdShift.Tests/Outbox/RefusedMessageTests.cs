using ProdShift.LocalSlack;
using ProdShift.Outbox;
using ProdShift.Tests.Acceptance;
using static ProdShift.Tests.Outbox.Outgoing;

namespace ProdShift.Tests.Outbox;

public class RefusedMessageTests
{
    [Theory]
    [InlineData(1, "long", false)] // without its blocks
    [InlineData(2, "(cut: Slack would not take all of it)", false)]
    [InlineData(3, null, true)] // told in the fallback instead
    public async Task What_is_too_long_for_Slack_is_said_shorter_and_then_told_of(int refusals, string? end, bool told)
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Fail("chat.postMessage", LocalFault.TooLong, refusals);
        var text = string.Concat(Enumerable.Repeat("very, very ", 300)) + "long";
        await AddAsync(bot, OutboxMessage.Post(Bot.Alerts, Blocks(text)));

        await bot.SendAsync();
        await bot.SendAsync();

        Assert.Equal(refusals + 1, Calls(bot, "chat.postMessage"));
        if (end is not null)
            Assert.EndsWith(end, bot.Slack.Messages(Bot.Alerts).Single().Text.TrimEnd('_'), StringComparison.Ordinal);
        Assert.Equal(
            told,
            bot.Said(Bot.Shift).Any(said => said.Contains("(msg_too_long). It began: very", StringComparison.Ordinal)));
        Assert.True(bot.Slack.Messages(Bot.Alerts).All(said => said.Text.Length <= 4_000 && said.Blocks.GetArrayLength() == 0));
    }

    [Fact]
    public async Task That_Slack_refuses_to_tell_of_it_is_not_told()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Fail("chat.postMessage", LocalFault.TooLong, 100);
        await AddAsync(bot, Post("short"));

        for (var i = 0; i < 5; i++)
            await bot.SendAsync();

        Assert.Equal(2, Calls(bot, "chat.postMessage"));
    }

    [Fact]
    public async Task An_edit_of_a_message_that_somebody_deleted_is_recorded_and_holds_nothing_up()
    {
        await using var bot = await Bot.StartAsync();
        var root = Post("the trouble");
        await AddAsync(bot, root);
        await bot.SendAsync();
        bot.Slack.Delete(Bot.Shift, bot.Slack.Messages(Bot.Shift)[0].Ts);
        await AddAsync(bot, Edit("ended", root), Post("next"));

        await bot.SendAsync();
        await bot.SendAsync();

        Assert.Equal(["next"], bot.Said(Bot.Shift));
        Assert.Equal("message_not_found", await ErrorAsync(bot, "ended"));
        Assert.Empty(bot.Said(Bot.Alerts));
        Assert.Equal(1, Calls(bot, "chat.update"));
    }

    [Fact]
    public async Task A_reply_in_a_thread_that_somebody_deleted_is_said_in_the_channel_once()
    {
        await using var bot = await Bot.StartAsync();
        var root = Post("the trouble");
        await AddAsync(bot, root);
        await bot.SendAsync();
        bot.Slack.Delete(Bot.Shift, bot.Slack.Messages(Bot.Shift)[0].Ts);
        await AddAsync(bot, Reply("its story", root));
        await bot.SendAsync();
        await ExecuteAsync(bot, "UPDATE outbox SET sent_at = NULL, ts = NULL WHERE text = 'its story'"); // as a kill leaves it

        await bot.SendAsync();

        Assert.Equal(["its story"], bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task A_file_that_Slack_does_not_take_is_told_of_and_holds_nothing_up()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Fail("files.completeUploadExternal", LocalFault.TooLong);
        var file = OutboxMessage.File(Bot.Reports, "the table", "week.csv", "a,b\n"u8.ToArray());
        await AddAsync(bot, file, Post("next", Bot.Reports));

        await bot.SendAsync();
        await bot.SendAsync();

        Assert.Equal(["next"], bot.Said(Bot.Reports));
        Assert.Contains("would not take a file", Assert.Single(bot.Said(Bot.Shift)), StringComparison.Ordinal);
    }
}
