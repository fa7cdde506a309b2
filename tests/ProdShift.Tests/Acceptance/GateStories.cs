using System.Text.RegularExpressions;

namespace ProdShift.Tests.Acceptance;

/// <summary>The message of a step, as people use it in Slack.</summary>
public class GateStories
{
    private const string New = $"/campaign new fd-2026 --justin 11 --requester <@{Bot.Bo}> --path dune";

    [Fact]
    public async Task A_button_beside_an_item_opens_a_window_in_which_it_is_signed()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, New);

        await bot.ClickAsync(Bot.Manager, Bot.Shift, "signoff_open");
        await bot.UntilAsync(() => bot.Slack.OpenViews(Bot.Manager).Count == 1);
        var window = bot.Slack.OpenViews(Bot.Manager)[^1];
        var reply = await bot.Slack.SubmitAsync(
            Bot.Manager, window.Id, new Dictionary<string, string> { ["decision"] = "Approve", ["words"] = "shown on Monday" });
        await bot.SendAsync();

        Assert.Empty(reply.Errors);
        Assert.Contains(
            bot.Said(Bot.Shift),
            said => said.Contains("`request-presented` (Request presented) is done, says", StringComparison.Ordinal)
                && said.Contains("shown on Monday", StringComparison.Ordinal));
        Assert.Contains(
            bot.Said(Bot.Shift),
            said => said.Contains("is at step 1 of 5, *Set up the campaign*: 1 of 11 done", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_may_not_is_told_so_in_the_window_and_nothing_typed_is_lost()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, New);

        await bot.ClickAsync(Bot.Expert, Bot.Shift, "signoff_open");
        await bot.UntilAsync(() => bot.Slack.OpenViews(Bot.Expert).Count == 1);
        var window = bot.Slack.OpenViews(Bot.Expert)[^1];
        await bot.Slack.SubmitAsync(
            Bot.Expert, window.Id, new Dictionary<string, string> { ["decision"] = "Approve", ["words"] = "ok" });

        var open = Assert.Single(bot.Slack.OpenViews(Bot.Expert));
        Assert.Contains("you are not in shifter or production", open.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signoff_alone_asks_what_is_signed()
    {
        await using var bot = await Bot.StartAsync();
        Assert.Contains("No campaign waits", await bot.SayAsync(Bot.Manager, "/signoff"), StringComparison.Ordinal);
        await bot.SayAsync(Bot.Manager, New);

        await bot.SayAsync(Bot.Manager, "/signoff");
        var window = Assert.Single(bot.Slack.OpenViews(Bot.Manager));
        var choice = Regex.Match(window.Body.ToString(), "\"value\":\\s*\"([0-9a-f-]{36}#1)\"").Groups[1].Value;
        await bot.Slack.SubmitAsync(
            Bot.Manager, window.Id, new Dictionary<string, string> { ["item"] = choice, ["decision"] = "Approve" });
        await bot.SendAsync();

        Assert.Contains(
            bot.Said(Bot.Shift), said => said.Contains("`shifter-appointed` (Shifter appointed) is done", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_account_that_was_switched_off_signs_nothing()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, New);
        bot.Slack.Deactivate(Bot.Manager);

        Assert.Contains(
            "switched this account off",
            await bot.SayAsync(Bot.Manager, "/signoff fd-2026 shifter-appointed done"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "Who asked for it")]
    [InlineData("show", "2. Test the campaign")]
    [InlineData("step", "Everybody finds the campaign and its log there.")]
    [InlineData("sign", "fd-2026: Request presented")]
    [InlineData("fill", "What do you fill in?")]
    public async Task Campaign_alone_asks_what_to_do_and_becomes_the_window_for_it(string todo, string shown)
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, New);

        await bot.SayAsync(Bot.Manager, "/campaign");
        var menu = Assert.Single(bot.Slack.OpenViews(Bot.Manager));
        var campaign = Regex.Match(menu.Body.ToString(), "\"value\":\\s*\"([0-9a-f-]{36})\"").Groups[1].Value;
        await bot.Slack.SubmitAsync(
            Bot.Manager, menu.Id, new Dictionary<string, string> { ["todo"] = todo, ["which"] = campaign });

        var next = Assert.Single(bot.Slack.OpenViews(Bot.Manager)).Body.ToString().Replace("*", "", StringComparison.Ordinal);
        Assert.Contains(shown, next, StringComparison.Ordinal);
    }
}
