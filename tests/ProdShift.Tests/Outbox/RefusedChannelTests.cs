using ProdShift.LocalSlack;
using ProdShift.Tests.Acceptance;
using ProdShift.Tests.Support;
using static ProdShift.Tests.Outbox.Outgoing;

namespace ProdShift.Tests.Outbox;

public class RefusedChannelTests
{
    private const string Note = "(meant for #prod-alerts, where the bot cannot post: is_archived)";

    [Fact]
    public async Task What_a_channel_does_not_take_goes_to_the_shift_s_with_all_that_belongs_to_it()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Archive(Bot.Alerts);
        var root = Post("the trouble", Bot.Alerts) with { Blocks = Blocks("the trouble").BlocksJson() };
        await AddAsync(bot, root, Reply("its story", root));
        await SendAllAsync(bot);
        await AddAsync(bot, Edit("the trouble, ended", root), Reply("the end", root));
        await SendAllAsync(bot);

        var shift = bot.Slack.Messages(Bot.Shift);
        Assert.Equal($"{Note}\nthe trouble, ended", bot.Slack.PlainText(shift[0]));
        Assert.Contains("Unarchive it", bot.Slack.PlainText(shift[1]), StringComparison.Ordinal);
        Assert.Equal(["its story", "the end"], shift.Skip(2).Select(bot.Slack.PlainText));
        Assert.Equal([null, null, shift[0].Ts, shift[0].Ts], shift.Select(said => said.ThreadTs));
        Assert.Empty(bot.Said(Bot.Alerts));
    }

    [Fact]
    public async Task The_line_about_the_origin_is_the_first_block()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.SetMember(Bot.Alerts, false);
        await AddAsync(bot, Post("the trouble", Bot.Alerts) with { Blocks = Blocks("the trouble").BlocksJson() });

        await SendAllAsync(bot);

        var blocks = bot.Slack.Messages(Bot.Shift)[0].Blocks;
        Assert.Equal(2, blocks.GetArrayLength());
        Assert.Equal("context", blocks[0].GetProperty("type").GetString());
        Assert.Contains("not_in_channel", blocks[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_a_channel_is_unusable_is_told_once_until_it_takes_messages_again()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Archive(Bot.Alerts);
        await AddAsync(bot, Post("one", Bot.Alerts), Post("two", Bot.Alerts));
        await SendAllAsync(bot);
        bot.Slack.Unarchive(Bot.Alerts);
        await AddAsync(bot, Post("three", Bot.Alerts));
        await SendAllAsync(bot);
        Assert.Equal(1, Notices(bot, Bot.Shift));

        bot.Slack.Archive(Bot.Alerts);
        await AddAsync(bot, Post("four", Bot.Alerts));
        await SendAllAsync(bot);

        Assert.Equal(2, Notices(bot, Bot.Shift));
        Assert.Equal(["three"], bot.Said(Bot.Alerts));
    }

    [Fact]
    public async Task A_reply_to_what_stands_in_the_channel_becomes_a_message_of_the_fallback_and_an_edit_is_recorded()
    {
        await using var bot = await Bot.StartAsync();
        var root = Post("the trouble", Bot.Alerts);
        await AddAsync(bot, root);
        await bot.SendAsync();
        bot.Slack.Archive(Bot.Alerts);
        await AddAsync(bot, Edit("ended", root), Reply("the end", root));

        await SendAllAsync(bot);

        Assert.Equal($"{Note}\nthe end", Assert.Single(bot.Said(Bot.Shift), said => !IsNotice(said)));
        Assert.All(bot.Slack.Messages(Bot.Shift), said => Assert.Null(said.ThreadTs));
        Assert.Equal("is_archived", await ErrorAsync(bot, "ended"));
        Assert.Equal(["the trouble"], bot.Said(Bot.Alerts));
    }

    [Fact]
    public async Task What_the_shift_s_channel_does_not_take_goes_to_the_alerts()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Archive(Bot.Shift);
        await AddAsync(bot, Post("checked in"));

        await SendAllAsync(bot);

        Assert.Contains(bot.Said(Bot.Alerts), said => said.EndsWith("\nchecked in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_fallback_may_be_a_person()
    {
        await using var bot = await Bot.StartAsync([new("Slack:Channels:Fallback", Bot.Manager)]);
        bot.Slack.Archive(Bot.Alerts);
        await AddAsync(bot, Post("the trouble", Bot.Alerts));

        await SendAllAsync(bot);

        Assert.Equal($"{Note}\nthe trouble", bot.Slack.PlainText(bot.Slack.DirectMessages(Bot.Manager)[0]));
    }

    [Fact]
    public async Task What_is_for_someone_whose_account_is_closed_goes_to_the_fallback()
    {
        await using var bot = await Bot.StartAsync();
        await AddAsync(bot, Post("hello", Bot.Expert));
        await bot.SendAsync();
        bot.Slack.Deactivate(Bot.Expert);
        await AddAsync(bot, Post("help", Bot.Expert), Post("help again", Bot.Expert));

        await SendAllAsync(bot);

        Assert.Contains("(meant for @Eli Stone, where the bot cannot post: channel_not_found)\nhelp", bot.Said(Bot.Shift));
        Assert.Contains("(meant for @Eli Stone, where the bot cannot post: user_disabled)\nhelp again", bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task Where_no_channel_takes_it_a_message_waits_and_goes_to_the_first_that_does()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Archive(Bot.Alerts);
        bot.Slack.Archive(Bot.Shift);
        await AddAsync(bot, Post("the trouble", Bot.Alerts));
        await SendAllAsync(bot);
        var calls = Calls(bot, "chat.postMessage");
        await SendAllAsync(bot);
        Assert.Equal(calls, Calls(bot, "chat.postMessage")); // it waits, and does not ask again and again
        Assert.Equal(0, await ReadAsync<int>(bot, "SELECT count(*) FROM outbox WHERE sent_at IS NOT NULL"));

        bot.Slack.Unarchive(Bot.Alerts);
        await OutboxTime.SkipWaitsAsync(bot.Services);
        await SendAllAsync(bot);

        Assert.Contains("the trouble", bot.Said(Bot.Alerts));
        Assert.Empty(bot.Said(Bot.Shift));
    }

    [Theory]
    [InlineData(0, 30)]
    [InlineData(2, 60)]
    [InlineData(10, 960)]
    [InlineData(12, 1800)]
    [InlineData(1000, 1800)]
    public async Task Waits_where_no_channel_takes_it_grow_to_half_an_hour(int attempts, int seconds)
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Archive(Bot.Alerts);
        bot.Slack.Archive(Bot.Shift);
        await AddAsync(bot, Post("the trouble", Bot.Alerts));
        await ExecuteAsync(bot, FormattableString.Invariant($"UPDATE outbox SET attempts = {attempts}"));

        await bot.SendAsync();
        await bot.SendAsync();

        Assert.Equal(seconds, await ReadAsync<long>(bot, "SELECT wait / 1000 FROM outbox WHERE text = 'the trouble'"));
    }

    [Fact]
    public async Task A_message_that_may_stand_in_a_channel_which_cannot_be_asked_says_so()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Fail("chat.postMessage", LocalFault.DropAfterAccept);
        await AddAsync(bot, Post("the trouble", Bot.Alerts));
        await bot.SendAsync();
        bot.Slack.SetMember(Bot.Alerts, false);
        await OutboxTime.SkipWaitsAsync(bot.Services);

        await SendAllAsync(bot);

        Assert.Contains("perhaps it stands there already)\nthe trouble", bot.Said(Bot.Shift)[0], StringComparison.Ordinal);
    }

    private static int Notices(Bot bot, string channel) => bot.Said(channel).Count(IsNotice);

    private static bool IsNotice(string said) => said.Contains("I cannot post to", StringComparison.Ordinal);

    private static async Task SendAllAsync(Bot bot)
    {
        for (var i = 0; i < 4; i++)
            await bot.SendAsync();
    }
}
