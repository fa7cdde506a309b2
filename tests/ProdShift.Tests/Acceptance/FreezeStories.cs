using System.Globalization;

namespace ProdShift.Tests.Acceptance;

public class FreezeStories
{
    private const string Stranger = "UDM00000001";

    [Fact]
    public async Task A_freeze_is_told_in_both_channels_in_every_check_in_and_to_who_asks_and_so_is_its_end()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Contains(
            "Everybody is asked", await bot.SayAsync(Bot.Ana, "/freeze start FTS is <down>"), StringComparison.Ordinal);
        foreach (var channel in new[] { Bot.Shift, Bot.Alerts })
        {
            var told = Assert.Single(bot.Said(channel));
            Assert.Contains("Hold new submissions.* @Ana Ferri asks for it: FTS is <down>", told, StringComparison.Ordinal);
            Assert.Contains("the bot does not stop justIN", told, StringComparison.Ordinal);
        }
        foreach (var asked in new[] { "/shift who", "/checkin" })
        {
            Assert.Contains(
                "Hold new submissions:* FTS is <down> (@Ana Ferri", await bot.SayAsync(Bot.Bo, asked), StringComparison.Ordinal);
        }

        Assert.Contains("is lifted", await bot.SayAsync(Bot.Bo, "/freeze lift it is up"), StringComparison.Ordinal);
        Assert.Contains(
            "New submissions may go on.* @Bo Lindgren lifted the freeze: it is up",
            bot.Said(Bot.Alerts)[^1],
            StringComparison.Ordinal);
        Assert.DoesNotContain("Hold new", await bot.SayAsync(Bot.Bo, "/shift who"), StringComparison.Ordinal);
        var status = await bot.SayAsync(Stranger, "/freeze");
        Assert.Contains("Submissions are free", status, StringComparison.Ordinal);
        Assert.Contains("@Ana Ferri: FTS is <down>. Lifted by @Bo Lindgren: it is up", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_people_with_a_role_may_and_only_with_a_reason()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Contains("only people with a role", await bot.SayAsync(Stranger, "/freeze start now"), StringComparison.Ordinal);
        Assert.Contains("say why", await bot.SayAsync(Bot.Ana, "/freeze start"), StringComparison.Ordinal);
        Assert.Contains("nothing to lift", await bot.SayAsync(Bot.Ana, "/freeze lift all is well"), StringComparison.Ordinal);
        Assert.Contains("it does not stop justIN", await bot.SayAsync(Bot.Ana, "/freeze please"), StringComparison.Ordinal);

        await bot.SayAsync(Bot.Ana, "/freeze start FTS is down");
        Assert.Contains(
            "on hold already", await bot.SayAsync(Bot.Bo, "/freeze start FTS is down, I think"), StringComparison.Ordinal);
        Assert.Contains("only people with a role", await bot.SayAsync(Stranger, "/freeze lift now"), StringComparison.Ordinal);
        Assert.Single(bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task A_workflow_that_begins_during_a_freeze_is_an_alert_and_what_ran_before_is_not()
    {
        await using var bot = await Bot.StartAsync();
        bot.JustIn.Workflow(1001, "running");
        bot.JustIn.Workflow(1002, "submitted");
        await bot.CheckAsync();
        await bot.SayAsync(Bot.Ana, "/freeze start FTS is down");
        await bot.CheckAsync();
        Assert.DoesNotContain(bot.Said(Bot.Alerts), said => said.Contains("first seen running", StringComparison.Ordinal));

        Begin(bot, 1002);
        await bot.CheckAsync();
        await bot.CheckAsync();

        var alert = Assert.Single(bot.Said(Bot.Alerts), said => said.Contains("first seen running", StringComparison.Ordinal));
        Assert.Contains("Workflow 1002", alert, StringComparison.Ordinal);
        Assert.Contains("by Ana Ferri: FTS is down", alert, StringComparison.Ordinal);
        Assert.Contains("Ask its submitter to pause it", alert, StringComparison.Ordinal);
    }

    /// <summary>justIN dates a start to the second, so one within the freeze's first second might pass for earlier.</summary>
    private static void Begin(Bot bot, int workflow)
    {
        bot.JustIn.Workflow(workflow, "running");
        bot.JustIn.Workflows[workflow]["start_time"] =
            DateTime.UtcNow.AddSeconds(1).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
