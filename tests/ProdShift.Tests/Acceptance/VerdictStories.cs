using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

/// <summary>Was the alert right? What people say with the buttons of an alert, and where it is read.</summary>
public class VerdictStories
{
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task Anyone_judges_an_alert_and_all_read_it_at_the_alert_and_in_its_thread()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        await bot.CheckAsync();
        Assert.Contains("[Right cause] [Wrong cause] [Noise]", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);

        await bot.ClickAsync(Bot.Expert, Bot.Alerts, "alert_right_cause");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts).Count == 2);

        Assert.Contains("Judged right cause by @", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
        Assert.Contains("judged this", bot.Said(Bot.Alerts)[1], StringComparison.Ordinal);
        Assert.EndsWith(": right cause.", bot.Said(Bot.Alerts)[1], StringComparison.Ordinal);
        Assert.Contains("Thank you: you judged this *right cause*", bot.LastAnswerTo(Bot.Expert), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_clicks_again_is_told_so_and_who_clicks_another_changes_the_verdict()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        await bot.CheckAsync();
        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_noise");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("noise by @Ana", StringComparison.Ordinal));

        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_noise");
        await bot.UntilAsync(
            () => bot.LastAnswerTo(Bot.Ana).Contains("You judged this *noise* already", StringComparison.Ordinal));
        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_right_cause");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("right cause by @Ana", StringComparison.Ordinal));
        await bot.ClickAsync(Bot.Bo, Bot.Alerts, "alert_noise");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("noise by @Bo", StringComparison.Ordinal));

        Assert.DoesNotContain("noise by @Ana", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
        Assert.Contains(
            "Changed: you judged this noise, and now *right cause*", bot.LastAnswerTo(Bot.Ana), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_wrong_cause_a_window_asks_what_it_was_and_need_not_be_answered()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        await bot.CheckAsync();

        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_wrong_cause");
        await bot.UntilAsync(() => bot.Slack.OpenViews(Bot.Ana).Count == 1);
        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("Judged wrong cause by @Ana", StringComparison.Ordinal));
        await bot.Slack.SubmitAsync(Bot.Ana, bot.Slack.OpenViews(Bot.Ana)[0].Id, new Dictionary<string, string>());
        Assert.Empty(bot.Slack.OpenViews(Bot.Ana));

        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_wrong_cause");
        await bot.UntilAsync(() => bot.Slack.OpenViews(Bot.Ana).Count == 1);
        await bot.Slack.SubmitAsync(
            Bot.Ana,
            bot.Slack.OpenViews(Bot.Ana)[0].Id,
            new Dictionary<string, string> { ["actual"] = "an expired proxy <!channel>" });

        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("(it was: an expired proxy", StringComparison.Ordinal));
        Assert.DoesNotContain(
            bot.Slack.Messages(Bot.Alerts), said => said.Blocks.ToString().Contains("<!channel>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_alert_that_has_ended_can_still_be_judged()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        await bot.CheckAsync();
        bot.JustIn.Workflow(1001, "running");
        await bot.CheckAsync();

        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_right_cause");

        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("Judged right cause by @Ana", StringComparison.Ordinal));
        Assert.Contains("Ended: workflow 1001 is paused", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_message_of_several_alerts_one_is_chosen_and_judged_alone_also_once_it_has_ended()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        Pause(bot, 1002);
        await bot.CheckAsync();
        bot.JustIn.Workflow(1001, "running");
        bot.JustIn.Workflow(1002, "running");
        await bot.CheckAsync();

        await bot.ClickAsync(Bot.Bo, Bot.Alerts, "alert_one", bot.Choices(Bot.Alerts, "alert_one")[1]);
        await bot.UntilAsync(() => bot.Slack.Ephemerals(Bot.Bo).Count == 1);
        Assert.Contains("[Right cause] [Wrong cause] [Noise]", bot.LastAnswerTo(Bot.Bo), StringComparison.Ordinal);
        await bot.ClickAnswerAsync(Bot.Bo, "alert_noise");

        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("judged noise by @Bo", StringComparison.Ordinal));
        Assert.Equal(2, bot.Said(Bot.Alerts)[0].Split("judged ").Length);
    }

    [Fact]
    public async Task The_week_s_summary_tells_how_often_each_rule_was_right()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        await bot.CheckAsync();
        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_noise");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("noise by @Ana", StringComparison.Ordinal));

        var report = await bot.SayAsync(Bot.Ana, "/report");

        Assert.Contains("Were the alerts right?", report, StringComparison.Ordinal);
        Assert.Contains("paused-workflow: 0 right cause, 0 wrong cause, 1 noise, 0 unjudged", report, StringComparison.Ordinal);
    }

    private Task<Bot> StartAsync() => Bot.StartAsync(_clock);

    private void Pause(Bot bot, int workflow)
    {
        bot.JustIn.Workflow(workflow, "paused");
        bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", workflow, _clock.GetUtcNow().AddHours(-1));
    }
}
