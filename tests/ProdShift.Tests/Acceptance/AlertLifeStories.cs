using Microsoft.Extensions.DependencyInjection;
using ProdShift.Alerts;
using ProdShift.Core.Alerts;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

/// <summary>The life of alerts in the channel: in hand, put off, given back, worse, back again.</summary>
public class AlertLifeStories
{
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task What_one_check_finds_is_one_message_with_the_worst_first()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        bot.JustIn.Workflow(1002, "paused");
        SiteFails(bot);

        await bot.CheckAsync();

        var root = Assert.Single(bot.Said(Bot.Alerts));
        Assert.Contains("3 alerts in ", root, StringComparison.Ordinal);
        Assert.Contains("1 critical, 1 warning, 1 ended or for information, 2 not acknowledged", root, StringComparison.Ordinal);
        Assert.True(
            root.IndexOf("failures at NL_NIKHEF", StringComparison.Ordinal)
            < root.IndexOf("workflow 1001 is paused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_button_acknowledges_them_all_and_a_list_finds_one_of_them()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        Pause(bot, 1002);
        await bot.CheckAsync();

        await bot.ClickAsync(Bot.Bo, Bot.Alerts, "alert_one", bot.Choices(Bot.Alerts, "alert_one")[1]);
        await bot.UntilAsync(() => bot.Slack.Ephemerals(Bot.Bo).Count == 1);
        await bot.ClickAnswerAsync(Bot.Bo, "alert_acknowledge");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("acknowledged by @Bo", StringComparison.Ordinal));
        Assert.Contains("1 not acknowledged", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);

        await ClickRootAsync(bot, Bot.Ana, "alert_acknowledge");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("all acknowledged", StringComparison.Ordinal));
        Assert.Contains("acknowledged by @Bo", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
        Assert.Contains("acknowledged by @Ana", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snooze_is_shown_runs_out_and_leaves_the_alert_to_whoever_is_there()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        await bot.CheckAsync();

        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_snooze", bot.Choices(Bot.Alerts, "alert_snooze")[0]);
        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("snoozed by @Ana Ferri until", StringComparison.Ordinal));
        _clock.Advance(TimeSpan.FromMinutes(59));
        await bot.PassTimeAsync();
        Assert.Contains("snoozed", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromMinutes(2));
        await bot.PassTimeAsync();
        Assert.Contains("not acknowledged", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
        Assert.Contains(bot.Said(Bot.Alerts), said => said.Contains("the snooze is over", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_snooze_until_a_time_of_one_s_own_is_asked_for_in_a_window()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        await bot.CheckAsync();

        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_snooze", bot.Choices(Bot.Alerts, "alert_snooze")[3]);
        await bot.UntilAsync(() => bot.Slack.OpenViews(Bot.Ana).Count == 1);
        var window = bot.Slack.OpenViews(Bot.Ana)[0];
        var wrong = await bot.Slack.SubmitAsync(Bot.Ana, window.Id, new Dictionary<string, string> { ["until"] = "soon" });
        Assert.Contains("tomorrow 09:00", wrong.Errors["until"], StringComparison.Ordinal);
        await bot.Slack.SubmitAsync(Bot.Ana, window.Id, new Dictionary<string, string> { ["until"] = "3d" });

        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("snoozed by @Ana", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_window_about_what_has_ended_meanwhile_says_so()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        await bot.CheckAsync();
        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_snooze", bot.Choices(Bot.Alerts, "alert_snooze")[3]);
        await bot.UntilAsync(() => bot.Slack.OpenViews(Bot.Ana).Count == 1);
        bot.JustIn.Workflow(1001, "running");
        await bot.CheckAsync();

        var answer = await bot.Slack.SubmitAsync(
            Bot.Ana, bot.Slack.OpenViews(Bot.Ana)[0].Id, new Dictionary<string, string> { ["until"] = "3d" });

        Assert.Contains("has ended", answer.Errors["until"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_can_be_given_back()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        await bot.CheckAsync();

        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_acknowledge");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("[Give back]", StringComparison.Ordinal));
        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_release");

        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("not acknowledged", StringComparison.Ordinal));
        await bot.UntilAsync(() => bot.Said(Bot.Alerts).Any(said => said.Contains("gave this back", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_comes_back_within_a_day_goes_on_in_the_same_thread_with_a_count()
    {
        await using var bot = await StartAsync();
        SiteFails(bot);
        await bot.CheckAsync();
        _clock.Advance(TimeSpan.FromHours(25)); // the failures leave the window of 24 h
        await bot.CheckAsync();
        Assert.Contains("Ended: failures at NL_NIKHEF", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);

        SiteFails(bot, workflow: 1002, _clock.GetUtcNow().AddMinutes(-30));
        await bot.CheckAsync();

        Assert.Contains("Critical: failures at NL_NIKHEF", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
        Assert.Contains("2 times since", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
        Assert.Single(bot.Slack.Messages(Bot.Alerts), said => said.ThreadTs is null);
        Assert.Contains("it is back, for the second time", bot.Said(Bot.Alerts)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_on_what_has_ended_meanwhile_says_so_and_one_who_comes_second_learns_of_the_first()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        Pause(bot, 1002);
        await bot.CheckAsync();
        foreach (var (user, choice) in new[] { (Bot.Bo, 0), (Bot.Ana, 1) })
        {
            await bot.ClickAsync(user, Bot.Alerts, "alert_one", bot.Choices(Bot.Alerts, "alert_one")[choice]);
            await bot.UntilAsync(() => bot.Slack.Ephemerals(user).Count == 1);
        }
        bot.JustIn.Workflow(1001, "running");
        await bot.CheckAsync();
        await ClickRootAsync(bot, Bot.Manager, "alert_acknowledge");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts)[0].Contains("acknowledged by @Maria", StringComparison.Ordinal));

        await bot.ClickAnswerAsync(Bot.Bo, "alert_acknowledge");
        await bot.UntilAsync(() => bot.LastAnswerTo(Bot.Bo).Contains("has ended already", StringComparison.Ordinal));
        await bot.ClickAnswerAsync(Bot.Ana, "alert_acknowledge");
        await bot.UntilAsync(
            () => bot.LastAnswerTo(Bot.Ana).Contains("Maria Keller acknowledged this already", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Why_shows_the_numbers_and_the_story_to_the_asker_alone()
    {
        await using var bot = await StartAsync();
        SiteFails(bot);
        await bot.CheckAsync();

        await bot.ClickAsync(Bot.Bo, Bot.Alerts, "alert_why");
        await bot.UntilAsync(() => bot.Slack.Ephemerals(Bot.Bo).Count == 1);

        Assert.Contains("25 of 30", bot.LastAnswerTo(Bot.Bo), StringComparison.Ordinal);
        Assert.Contains("raised: found by a check", bot.LastAnswerTo(Bot.Bo), StringComparison.Ordinal);
        Assert.Single(bot.Said(Bot.Alerts));
    }

    [Fact]
    public async Task Many_changes_within_moments_are_few_lines_of_the_story()
    {
        await using var bot = await StartAsync();
        Pause(bot, 1001);
        await bot.CheckAsync();
        var alerts = bot.Services.GetRequiredService<AlertStore>();

        for (var i = 0; i < 6; i++)
        {
            Handling handling = i % 2 == 0 ? new Handling.Acknowledge() : new Handling.Release();
            await alerts.HandleAsync(
                AlertChoice.Open(new()), handling, new(Bot.Ana, $"request {i}"), _clock.GetUtcNow().AddMinutes(i), default);
        }
        await bot.PassTimeAsync();
        await bot.PassTimeAsync();

        var replies = bot.Slack.Messages(Bot.Alerts).Where(said => said.ThreadTs is not null).Select(bot.Slack.PlainText).ToList();
        Assert.Equal(2, replies.Count);
        Assert.Equal(3, string.Join('\n', replies).Split("acknowledged this").Length - 1);
        Assert.Equal(3, string.Join('\n', replies).Split("gave this back").Length - 1);
    }

    private Task<Bot> StartAsync() => Bot.StartAsync(_clock);

    private static async Task ClickRootAsync(Bot bot, string user, string action) =>
        Assert.Equal(200, (await bot.Slack.ClickAsync(user, Bot.Alerts, bot.Slack.Messages(Bot.Alerts)[0].Ts, action)).Status);

    private void Pause(Bot bot, int workflow)
    {
        bot.JustIn.Workflow(workflow, "paused");
        bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", workflow, _clock.GetUtcNow().AddHours(-1));
    }

    private void SiteFails(Bot bot) => SiteFails(bot, 1003, _clock.GetUtcNow().AddHours(-1));

    private static void SiteFails(Bot bot, int workflow, DateTimeOffset at)
    {
        bot.JustIn.Workflow(workflow, "running");
        bot.JustIn.Jobs(workflow, 25, "NL_NIKHEF", 65, at);
        bot.JustIn.Jobs(workflow, 5, "NL_NIKHEF", 0, at);
        bot.JustIn.Jobs(workflow, 100, "CERN", 0, at);
    }
}
