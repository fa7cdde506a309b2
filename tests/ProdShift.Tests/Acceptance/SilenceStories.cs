using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

/// <summary>Planned quiet, and acting on many alerts at once.</summary>
public class SilenceStories
{
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_silence_keeps_alerts_quiet_and_tells_at_its_end_what_is_still_there()
    {
        await using var bot = await Bot.StartAsync(_clock);
        Assert.Contains(
            "Silence 1 is made",
            await bot.SayAsync(Bot.Ana, "/silence rule:paused-* 2h tape library moves"),
            StringComparison.Ordinal);
        Pause(bot, 1001);
        await bot.CheckAsync();
        await bot.PassTimeAsync();
        var told = Assert.Single(bot.Said(Bot.Alerts));
        Assert.Contains("by @Ana Ferri: tape library moves", told, StringComparison.Ordinal);
        Assert.Contains("Told to nobody: silence 1", await bot.SayAsync(Bot.Bo, "/alerts"), StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromHours(2));
        await bot.PassTimeAsync();

        Assert.Contains(
            "Silence 1 (rule:paused-*) is over. 1 alert that it covered", bot.Said(Bot.Alerts)[1], StringComparison.Ordinal);
        Assert.Contains("Warning: workflow 1001 is paused", bot.Said(Bot.Alerts)[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ended_in_a_silence_is_not_told_afterwards()
    {
        await using var bot = await Bot.StartAsync(_clock);
        await bot.SayAsync(Bot.Ana, "/silence workflow:1001 2h a test of mine");
        Pause(bot, 1001);
        await bot.CheckAsync();
        bot.JustIn.Workflow(1001, "running");
        await bot.CheckAsync();
        Assert.Contains("is ended", await bot.SayAsync(Bot.Ana, "/silence end 1 done early"), StringComparison.Ordinal);
        await bot.PassTimeAsync();

        Assert.DoesNotContain(bot.Said(Bot.Alerts), said => said.Contains("is paused", StringComparison.Ordinal));
        Assert.Contains(
            "was ended by @Ana Ferri: done early. Nothing that it covered is open",
            bot.Said(Bot.Alerts)[^1],
            StringComparison.Ordinal);
        Assert.Contains("is over already", await bot.SayAsync(Bot.Ana, "/silence end 1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_that_is_told_already_shows_that_it_is_silenced_and_calls_nobody()
    {
        await using var bot = await Bot.StartAsync(_clock);
        Pause(bot, 1001);
        await bot.CheckAsync();
        await bot.SayAsync(Bot.Ana, "/silence workflow:1001 until tomorrow 09:00 known");
        await bot.PassTimeAsync();
        Assert.Contains("silenced until", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Said(Bot.Alerts), said => said.Contains("please look", StringComparison.Ordinal));

        await bot.SayAsync(Bot.Ana, "/silence end 1");
        Assert.Contains("not acknowledged", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_a_silence_is_ended_early_calls_go_on()
    {
        await using var bot = await Bot.StartAsync(_clock);
        Pause(bot, 1001);
        await bot.CheckAsync();
        await bot.SayAsync(Bot.Ana, "/silence workflow:1001 3d known");
        await bot.PassTimeAsync();
        Assert.DoesNotContain(bot.Said(Bot.Alerts), said => said.Contains("please look", StringComparison.Ordinal));

        await bot.SayAsync(Bot.Ana, "/silence end 1 it is not that");
        _clock.Advance(TimeSpan.FromMinutes(2));
        await bot.PassTimeAsync();

        Assert.Contains(bot.Said(Bot.Alerts), said => said.Contains("please look", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/silence 6h everything", "Say what to silence")]
    [InlineData("/silence rule:* 6h everything", "Say what to silence")]
    [InlineData("/silence rule:* site:** 6h everything", "Say what to silence")]
    [InlineData("/silence site:CERN until 9999-12-31 23:59 long", "Say until when")]
    [InlineData("/silence site:CERN just because", "Say until when")]
    [InlineData("/silence site:CERN 6h", "Say why")]
    [InlineData("/silence site:CERN 99d too long", "at most 30 days")]
    [InlineData("/silence sight:CERN 6h x", "sight: is not something to filter by")]
    [InlineData("/silence workflow:soon 6h x", "is not a number")]
    [InlineData("/silence end seven", "not a silence's number")]
    [InlineData("/silence end 7", "There is no silence 7")]
    [InlineData("/silence", "Planned quiet")]
    [InlineData("/silence list", "no silence yet")]
    [InlineData("/alerts ack", "Say which alerts")]
    [InlineData("/alerts snooze campaign:11", "Say until when")]
    [InlineData("/alerts snooze campaign:11 99d", "at most 14 days")]
    [InlineData("/alerts ack site:CERN now", "is not understood")]
    [InlineData("/alerts ack site:CERN", "No open alert matches `site:CERN`")]
    [InlineData("/alerts delete site:CERN", "there are list, history, ack")]
    [InlineData("/alerts", "No alert is open")]
    [InlineData("/alerts help", "/alerts snooze rule:stalled-jobs 2h")]
    public async Task What_is_wrong_is_said_with_what_would_be_right(string command, string answer)
    {
        await using var bot = await Bot.StartAsync(_clock);

        Assert.Contains(answer, await bot.SayAsync(Bot.Ana, command), StringComparison.Ordinal);
        Assert.Empty(bot.Said(Bot.Alerts));
    }

    [Fact]
    public async Task Who_has_no_role_silences_and_handles_nothing()
    {
        await using var bot = await Bot.StartAsync(_clock);
        Pause(bot, 1001);
        await bot.CheckAsync();

        foreach (var command in new[] { "/silence site:CERN 6h why not", "/alerts ack rule:*", "/alerts escalate rule:*" })
            Assert.Contains("only people with a role", await bot.SayAsync("UDM00000001", command), StringComparison.Ordinal);
        Assert.Single(bot.Said(Bot.Alerts));
    }

    [Fact]
    public async Task One_command_acts_on_all_that_match()
    {
        await using var bot = await Bot.StartAsync(_clock);
        Pause(bot, 1001);
        Pause(bot, 1002);
        await bot.CheckAsync();

        Assert.Contains(
            "2 alerts acknowledged", await bot.SayAsync(Bot.Ana, "/alerts ack rule:paused-workflow"), StringComparison.Ordinal);
        Assert.Contains(
            "2 had been acknowledged before",
            await bot.SayAsync(Bot.Bo, "/alerts ack rule:paused-workflow"),
            StringComparison.Ordinal);
        Assert.Contains(
            "2 alerts snoozed", await bot.SayAsync(Bot.Bo, "/alerts snooze campaign:11 2h"), StringComparison.Ordinal);
        Assert.Contains(
            "snoozed by @Bo Lindgren", await bot.SayAsync(Bot.Ana, "/alerts state:snoozed"), StringComparison.Ordinal);
        Assert.Contains(
            "2 alerts given back", await bot.SayAsync(Bot.Bo, "/alerts release campaign:11"), StringComparison.Ordinal);
        Assert.Contains("2 not acknowledged", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
    }

    private void Pause(Bot bot, int workflow)
    {
        bot.JustIn.Workflow(workflow, "paused");
        bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", workflow, _clock.GetUtcNow().AddHours(-1));
    }
}
