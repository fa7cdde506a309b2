using ProdShift.LocalSlack;

namespace ProdShift.Tests.Acceptance;

public class ShiftStories
{
    [Fact]
    public async Task Who_checks_in_is_told_what_needs_doing_and_the_channel_is_told_who()
    {
        await using var bot = await Bot.StartAsync();

        var answer = await bot.SayAsync(Bot.Ana, "/checkin shifter good morning");

        Assert.Contains("You are on shift as shifter", answer, StringComparison.Ordinal);
        Assert.Contains("Open alerts:* none", answer, StringComparison.Ordinal);
        Assert.Contains("Last hand-over:* none yet", answer, StringComparison.Ordinal);
        Assert.Contains("Expert on call:* @production-experts", answer, StringComparison.Ordinal);
        Assert.Equal(["@Ana Ferri checked in as shifter: good morning"], bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task Words_that_name_no_role_are_the_note_of_the_default_role()
    {
        await using var bot = await Bot.StartAsync();

        await bot.SayAsync(Bot.Ana, "/checkin quiet night so far");

        Assert.Equal(["@Ana Ferri checked in as shifter: quiet night so far"], bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task Only_those_named_for_a_role_may_check_in_for_it()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Contains("not named for the role shifter", await bot.SayAsync(Bot.Manager, "/checkin"), StringComparison.Ordinal);
        Assert.Contains("not named for the role dqc", await bot.SayAsync(Bot.Bo, "/checkin dqc"), StringComparison.Ordinal);
        Assert.Contains(
            "nobody as dqc, expert, production, shifter",
            await bot.SayAsync(Bot.Ana, "/shift who"),
            StringComparison.Ordinal);
        Assert.Empty(bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task A_member_of_a_role_s_user_group_may_check_in_for_it()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Contains("on shift as expert", await bot.SayAsync(Bot.Expert, "/checkin expert"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_Slack_cannot_tell_who_is_in_a_group_nobody_may()
    {
        await using var bot = await Bot.StartAsync();
        bot.Slack.Fail("usergroups.users.list", LocalFault.ServerError);

        Assert.Contains("Slack cannot be asked", await bot.SayAsync(Bot.Expert, "/checkin expert"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_holder_s_further_check_ins_are_notes_for_the_hand_over()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Ana, "/checkin");

        Assert.Equal("Noted for the hand-over: called the expert", await bot.SayAsync(Bot.Ana, "/checkin called the expert"));
        Assert.Contains("You are checked out", await bot.SayAsync(Bot.Ana, "/checkout all quiet"), StringComparison.Ordinal);

        var handOver = bot.Said(Bot.Shift)[^1];
        Assert.Contains("@Ana Ferri checked out as shifter after less than a minute", handOver, StringComparison.Ordinal);
        Assert.Contains("all quiet", handOver, StringComparison.Ordinal);
        Assert.Contains("• called the expert", handOver, StringComparison.Ordinal);
        Assert.Contains("0 alerts raised, 0 acknowledged, 0 ended; 0 checks done", handOver, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_may_take_over_and_both_are_told()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Ana, "/checkin");

        Assert.Contains(
            "@Ana Ferri is on shift as shifter", await bot.SayAsync(Bot.Bo, "/checkin hello"), StringComparison.Ordinal);
        await bot.ClickAsync(Bot.Bo, Bot.Shift, "shift_take_over");
        await bot.UntilAsync(() => bot.Slack.DirectMessages(Bot.Ana).Count == 1);

        Assert.Contains("shifter*: @Bo Lindgren", await bot.SayAsync(Bot.Manager, "/shift who"), StringComparison.Ordinal);
        Assert.Contains("@Bo Lindgren took over as shifter from @Ana Ferri", bot.Said(Bot.Shift)[^1], StringComparison.Ordinal);
        Assert.Contains(
            "@Bo Lindgren took over your shift",
            bot.Slack.PlainText(bot.Slack.DirectMessages(Bot.Ana)[0]),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_out_without_a_summary_asks_for_it_in_a_window()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Ana, "/checkin");

        await bot.SayAsync(Bot.Ana, "/checkout");
        var window = Assert.Single(bot.Slack.OpenViews(Bot.Ana));
        var refused = await bot.Slack.SubmitAsync(Bot.Ana, window.Id, new Dictionary<string, string> { ["summary"] = "  " });
        Assert.Contains("next shifter", refused.Errors["summary"], StringComparison.Ordinal);
        await bot.Slack.SubmitAsync(
            Bot.Ana, window.Id, new Dictionary<string, string> { ["summary"] = "two <sites> & a storage" });
        await bot.SendAsync();

        Assert.Empty(bot.Slack.OpenViews(Bot.Ana));
        Assert.Contains("two <sites> & a storage", bot.Said(Bot.Shift)[^1], StringComparison.Ordinal);
        Assert.Contains("two <sites> & a storage", await bot.SayAsync(Bot.Bo, "/checkin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_holds_two_roles_ends_the_one_named_or_both()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Ana, "/checkin shifter");
        await bot.SayAsync(Bot.Ana, "/checkin dqc");

        await bot.SayAsync(Bot.Ana, "/checkout dqc plots are fine");
        var who = await bot.SayAsync(Bot.Ana, "/shift who");

        Assert.Contains("shifter*: @Ana Ferri", who, StringComparison.Ordinal);
        Assert.Contains("nobody as dqc", who, StringComparison.Ordinal);
        Assert.Contains("plots are fine", await bot.SayAsync(Bot.Ana, "/shift history dqc"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_checked_in_cannot_check_out()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Contains("You are not checked in", await bot.SayAsync(Bot.Bo, "/checkout bye"), StringComparison.Ordinal);
    }
}
