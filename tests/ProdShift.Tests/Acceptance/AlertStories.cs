using ProdShift.LocalSlack;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

public class AlertStories
{
    private static readonly DateTimeOffset AnHourAgo = DateTimeOffset.UtcNow.AddHours(-1);

    [Fact]
    public async Task A_paused_workflow_is_told_once_and_its_end_in_its_thread()
    {
        await using var bot = await Bot.StartAsync();
        PauseByJustIn(bot.JustIn);

        await bot.CheckAsync();
        await bot.CheckAsync();
        bot.JustIn.Workflow(1001, "running");
        await bot.CheckAsync();

        Assert.Equal(2, bot.Said(Bot.Alerts).Count);
        var root = bot.Slack.Messages(Bot.Alerts)[0];
        Assert.Contains("Ended: workflow 1001 is paused", bot.Slack.PlainText(root), StringComparison.Ordinal);
        Assert.Equal(root.Ts, bot.Slack.Messages(Bot.Alerts)[1].ThreadTs);
        Assert.Contains("Ended 2", bot.Said(Bot.Alerts)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_why_and_whether_justIN_or_a_person_paused_it()
    {
        await using var bot = await Bot.StartAsync();
        PauseByJustIn(bot.JustIn);
        bot.JustIn.Workflow(1002, "paused");

        await bot.CheckAsync();

        var both = Assert.Single(bot.Said(Bot.Alerts));
        Assert.Contains("Warning: workflow 1001", both, StringComparison.Ordinal);
        Assert.Contains("jobscript", both, StringComparison.Ordinal);
        Assert.Contains("Info: workflow 1002", both, StringComparison.Ordinal);
        Assert.Contains("by a person", both, StringComparison.Ordinal);
        Assert.EndsWith("1 alert open, 1 not acknowledged.", CheckLine(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_after_a_restart_is_a_new_alert()
    {
        await using var bot = await Bot.StartAsync();
        PauseByJustIn(bot.JustIn);
        await bot.CheckAsync();

        bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", 1001, DateTimeOffset.UtcNow);
        await bot.CheckAsync();

        Assert.Equal(2, bot.Slack.Messages(Bot.Alerts).Count(said => said.ThreadTs is null));
    }

    [Fact]
    public async Task A_person_s_pause_after_a_restart_is_not_laid_at_justIN_s_door()
    {
        await using var bot = await Bot.StartAsync();
        bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", 1001, AnHourAgo);
        bot.JustIn.Workflow(1001, "running");
        await bot.CheckAsync();

        bot.JustIn.Workflow(1001, "paused");
        await bot.CheckAsync();

        Assert.Contains("by a person", Assert.Single(bot.Said(Bot.Alerts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acknowledgement_is_shown_to_all_and_only_the_first_counts()
    {
        await using var bot = await Bot.StartAsync();
        PauseByJustIn(bot.JustIn);
        await bot.CheckAsync();
        var before = bot.Slack.Messages(Bot.Alerts)[0];

        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_acknowledge");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts).Count == 2);
        Assert.Contains("acknowledged by @Ana Ferri", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
        Assert.Contains("@Ana Ferri acknowledged this", bot.Said(Bot.Alerts)[1], StringComparison.Ordinal);
        Assert.DoesNotContain("[Acknowledge]", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
        Assert.Contains("[Acknowledge]", bot.Slack.PlainText(before), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failures_at_one_site_are_told_with_their_numbers()
    {
        await using var bot = await Bot.StartAsync();
        bot.JustIn.Workflow(1001, "running");
        bot.JustIn.Jobs(1001, 25, "NL_NIKHEF", 65, AnHourAgo);
        bot.JustIn.Jobs(1001, 5, "NL_NIKHEF", 0, AnHourAgo);
        bot.JustIn.Jobs(1001, 100, "CERN", 0, AnHourAgo);

        await bot.CheckAsync();

        var alert = Assert.Single(bot.Said(Bot.Alerts));
        Assert.Contains("Critical: failures at NL_NIKHEF", alert, StringComparison.Ordinal);
        Assert.Contains("are at NL_NIKHEF: 83 % of its jobs failed (25 of 30)", alert, StringComparison.Ordinal);
        Assert.Contains("exit code 65: 25", alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finish_is_told_once_with_its_numbers_and_missing_files_until_acknowledged()
    {
        await using var bot = await Bot.StartAsync();
        bot.JustIn.Workflow(1001, "running");
        bot.JustIn.Jobs(1001, 18, "CERN", 0, AnHourAgo);
        bot.JustIn.Jobs(1001, 2, "CERN", 1, AnHourAgo);
        await bot.CheckAsync();

        bot.JustIn.Workflow(1001, "finished", processed: 18, total: 20, finished: AnHourAgo.AddMinutes(5));
        await bot.CheckAsync();
        await bot.CheckAsync();
        var both = Assert.Single(bot.Said(Bot.Alerts));
        Assert.Contains("20 jobs, 18 with exit code 0 (90 %), exit code 1: 2", both, StringComparison.Ordinal);
        Assert.Contains("2 of 20 input files", both, StringComparison.Ordinal);

        await bot.ClickAsync(Bot.Bo, Bot.Alerts, "alert_acknowledge");
        await bot.UntilAsync(() =>
            bot.Said(Bot.Alerts).Any(said => said.Contains("@Bo Lindgren acknowledged", StringComparison.Ordinal)));
        await bot.CheckAsync();
        Assert.EndsWith("no alert open.", CheckLine(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_had_ended_before_the_campaign_was_watched_is_one_line()
    {
        await using var bot = await Bot.StartAsync();
        bot.JustIn.Workflow(1001, "finished", processed: 2, finished: AnHourAgo);
        bot.JustIn.Workflow(1002, "finished", processed: 20, finished: AnHourAgo);

        await bot.CheckAsync();
        await bot.CheckAsync();

        Assert.Empty(bot.Said(Bot.Alerts));
        Assert.Contains("2 workflows had already ended: 1001, 1002", bot.Said(Bot.Shift)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_does_not_answer_ends_nothing_and_is_an_alert_itself()
    {
        await using var bot = await Bot.StartAsync();
        PauseByJustIn(bot.JustIn);
        await bot.CheckAsync();

        bot.JustIn.Down = true;
        await bot.CheckAsync();
        Assert.Contains("Warning: workflow 1001 is paused", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
        Assert.Contains("Critical: justin does not answer", bot.Said(Bot.Alerts)[1], StringComparison.Ordinal);
        Assert.Contains("Not seen in full: justin", CheckLine(bot), StringComparison.Ordinal);

        bot.JustIn.Down = false;
        await bot.CheckAsync();
        Assert.Contains("Ended: justin does not answer", bot.Said(Bot.Alerts)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Slack_did_but_could_not_say_is_not_said_twice()
    {
        await using var bot = await Bot.StartAsync();
        PauseByJustIn(bot.JustIn);
        bot.Slack.Fail("chat.postMessage", LocalFault.DropAfterAccept, count: 2);

        await bot.CheckAsync();
        await bot.Slack.WaitForAsync(() => bot.Said(Bot.Alerts).Count == 1);
        await MakeDueAsync(bot);
        await bot.SendAsync();

        Assert.Single(bot.Said(Bot.Alerts));
        Assert.Single(bot.Said(Bot.Shift), said => said.StartsWith("Check done", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Slack_could_not_take_is_said_later()
    {
        await using var bot = await Bot.StartAsync();
        PauseByJustIn(bot.JustIn);
        bot.Slack.Fail("chat.postMessage", LocalFault.RateLimited, count: 2);

        await bot.CheckAsync();
        Assert.Empty(bot.Said(Bot.Alerts));
        await MakeDueAsync(bot);
        await bot.SendAsync();

        Assert.Single(bot.Said(Bot.Alerts));
    }

    private static void PauseByJustIn(FakeJustIn justIn)
    {
        justIn.Workflow(1001, "paused");
        justIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", 1001, AnHourAgo);
    }

    private static string CheckLine(Bot bot) =>
        bot.Said(Bot.Shift).Last(said => said.StartsWith("Check done", StringComparison.Ordinal));

    private static Task MakeDueAsync(Bot bot) => OutboxTime.SkipWaitsAsync(bot.Services);
}
