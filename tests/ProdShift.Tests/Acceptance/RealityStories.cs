using ProdShift.LocalSlack;

namespace ProdShift.Tests.Acceptance;

/// <summary>What runs in justIN against what was signed for, and what the bot makes of tests and samples by itself.</summary>
public sealed class RealityStories : IDisposable
{
    private readonly SmallPath _path = new();

    public void Dispose() => _path.Dispose();

    [Fact]
    public async Task Production_without_sign_off_is_an_alert_until_its_step_opens()
    {
        await using var bot = await OpenAsync();
        bot.JustIn.Workflow(1001, "running", scope: "fardet-vd");
        await bot.CheckAsync();

        Assert.Contains("Production runs without sign-off", LastAlert(bot), StringComparison.Ordinal);
        Assert.Contains("while the campaign is at its step \"Set up\"", LastAlert(bot), StringComparison.Ordinal);
        Assert.Contains("Pause workflow 1001 in justIN", LastAlert(bot), StringComparison.Ordinal);

        await SignAsync(bot, "plan");
        await bot.CheckAsync();
        Assert.Contains("tests always have the scope usertests", LastAlert(bot), StringComparison.Ordinal);

        await bot.SayAsync(Bot.Bo, "/signoff small-1 good-tests waive until 14d it is known");
        await SignAsync(bot, "tested");
        await bot.CheckAsync();
        Assert.Contains("its step is open now", string.Join('\n', bot.Said(Bot.Alerts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_does_not_answer_ends_no_such_alert()
    {
        await using var bot = await OpenAsync();
        bot.JustIn.Workflow(1001, "running", scope: "fardet-vd");
        await bot.CheckAsync();

        bot.JustIn.Down = true;
        await bot.CheckAsync();

        Assert.Contains("without sign-off", await AlertsAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_and_went_between_two_checks_is_told_once()
    {
        await using var bot = await OpenAsync();
        await bot.CheckAsync();
        bot.JustIn.Workflow(1001, "finished", 20, 20, finished: Soon, scope: "fardet-vd", started: Soon);

        await bot.CheckAsync();
        await bot.CheckAsync();

        Assert.Contains("Production ran without sign-off", LastAlert(bot), StringComparison.Ordinal);
        Assert.Single(bot.Said(Bot.Alerts), said => said.Contains("Production ran without sign-off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Good_tests_are_summed_up_and_their_task_is_done_by_justin()
    {
        await using var bot = await OpenAsync();
        await SignAsync(bot, "plan");
        bot.JustIn.Workflow(1001, "running", 4, 10, scope: "usertests");
        bot.JustIn.Jobs(1001, 4, "CERN", 0, DateTimeOffset.UtcNow);
        await bot.CheckAsync();
        Assert.Empty(bot.Said(Bot.Reports));

        bot.JustIn.Workflow(1001, "finished", 10, 10, finished: Soon, scope: "usertests");
        bot.JustIn.Jobs(1001, 6, "CERN", 0, DateTimeOffset.UtcNow);
        await bot.CheckAsync();
        await bot.CheckAsync();

        var summary = Assert.Single(bot.Said(Bot.Reports));
        Assert.Contains("Tests of small-1", summary, StringComparison.Ordinal);
        Assert.Contains("10 jobs, 10 with exit code 0 (100.0 %)", summary, StringComparison.Ordinal);
        Assert.Contains("is done, says the bot", Shift(bot), StringComparison.Ordinal);
        var numbers = bot.Said(Bot.Shift).Count(said => said.Contains("10 jobs, 10 with exit code 0", StringComparison.Ordinal));
        Assert.Equal(2, numbers);
    }

    [Fact]
    public async Task Tests_that_fail_are_summed_up_with_what_is_missing_and_no_task_is_done()
    {
        await using var bot = await OpenAsync();
        await SignAsync(bot, "plan");
        bot.JustIn.Workflow(1001, "finished", 8, 10, finished: Soon, scope: "usertests");
        bot.JustIn.Jobs(1001, 8, "CERN", 0, DateTimeOffset.UtcNow);
        bot.JustIn.Jobs(1001, 2, "CERN", 65, DateTimeOffset.UtcNow);

        await bot.CheckAsync();

        var summary = Assert.Single(bot.Said(Bot.Reports));
        Assert.Contains("workflow 1001: 8 of 10 jobs with exit code 0 (exit code 65: 2)", summary, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Said(Bot.Shift), said => said.Contains("says the bot", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_sample_the_campaign_is_paused_until_its_requester_answers()
    {
        await using var bot = await ToTheSampleAsync();
        bot.JustIn.Workflow(1002, "finished", 20, 20, finished: Soon, scope: "fardet-vd");
        bot.JustIn.Jobs(1002, 20, "CERN", 0, DateTimeOffset.UtcNow);
        await bot.CheckAsync();
        Assert.DoesNotContain(bot.Said(Bot.Shift), said => said.Contains("is paused", StringComparison.Ordinal));

        await bot.SayAsync(Bot.Bo, "/signoff small-1 sample-made done");
        await bot.CheckAsync();
        await bot.CheckAsync();
        var paused = Assert.Single(bot.Said(Bot.Shift), said => said.Contains("small-1 is paused", StringComparison.Ordinal));
        Assert.Contains("Stop submitting", paused, StringComparison.Ordinal);
        Assert.Contains("1,000 events produced", paused, StringComparison.Ordinal);

        bot.JustIn.Workflow(1003, "running", scope: "fardet-vd", started: Soon);
        await bot.CheckAsync();
        Assert.Contains("begun though the campaign is paused", LastAlert(bot), StringComparison.Ordinal);

        var letter = Assert.Single(bot.Slack.DirectMessages(Bot.Expert));
        Assert.Contains("full production waits for your answer", bot.Slack.PlainText(letter), StringComparison.Ordinal);
        await bot.Slack.ClickAsync(Bot.Expert, letter.ChannelId, letter.Ts, "signoff_approve");
        await bot.UntilAsync(() => Shift(bot).Contains("is at step 4 of 4", StringComparison.Ordinal));
        await bot.CheckAsync();
        Assert.DoesNotContain("was begun while", await AlertsAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_requester_who_rejects_the_sample_is_asked_why_and_a_new_sample_may_be_made()
    {
        await using var bot = await ToTheSampleAsync();
        bot.JustIn.Workflow(1002, "finished", 20, 20, finished: Soon, scope: "fardet-vd");
        bot.JustIn.Jobs(1002, 20, "CERN", 0, DateTimeOffset.UtcNow);
        await bot.SayAsync(Bot.Bo, "/signoff small-1 sample-made done");
        await bot.CheckAsync();

        var letter = Assert.Single(bot.Slack.DirectMessages(Bot.Expert));
        await bot.Slack.ClickAsync(Bot.Expert, letter.ChannelId, letter.Ts, "signoff_reject");
        await bot.UntilAsync(() => bot.Slack.OpenViews(Bot.Expert).Count == 1);
        Assert.Contains("\"initial_option\":{\"text\"", Compact(bot.Slack.OpenViews(Bot.Expert)[0]), StringComparison.Ordinal);

        await bot.SayAsync(Bot.Expert, "/signoff small-1 sample-good reject wrong geometry");
        bot.JustIn.Workflow(1003, "running", scope: "fardet-vd", started: Soon);
        await bot.CheckAsync();
        Assert.DoesNotContain("begun though the campaign is paused", LastAlert(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_told_of_its_workflows_in_one_message_a_check()
    {
        await using var bot = await OpenAsync("--group top", new KeyValuePair<string, string?>("Roles:top:Users:0", Bot.Manager));
        bot.JustIn.Workflow(1001, "running", 5, scope: "fardet-vd");
        bot.JustIn.Workflow(1002, "submitted", scope: "fardet-vd");
        await bot.CheckAsync();
        var submitted = Assert.Single(News(bot));
        Assert.Contains("@Maria Keller: news of *small-1*", submitted, StringComparison.Ordinal);
        Assert.Contains("Submitted: 2 workflows (1001, 1002)", submitted, StringComparison.Ordinal);
        Assert.Contains("5 of 40 files processed (12 %)", submitted, StringComparison.Ordinal);

        await bot.CheckAsync();
        Assert.Single(News(bot));
        await bot.SayAsync(Bot.Ana, "/campaign show small-1");
        Assert.Contains("5 of 40 files processed (12 %); 2 workflows", bot.LastAnswerTo(Bot.Ana), StringComparison.Ordinal);
        await bot.SayAsync(Bot.Ana, "/campaign list");
        Assert.Contains("5 of 40 files processed (12 %); 2 workflows", bot.LastAnswerTo(Bot.Ana), StringComparison.Ordinal);

        bot.JustIn.Workflow(1001, "finished", 20, finished: Soon, scope: "fardet-vd");
        bot.JustIn.Workflow(1002, "deleted", scope: "fardet-vd");
        await bot.CheckAsync();
        Assert.Equal(2, News(bot).Count);
        Assert.Contains("Finished: 1 workflow (1001)", News(bot)[1], StringComparison.Ordinal);
        Assert.Contains("Aborted (deleted in justIN): 1 workflow (1002)", News(bot)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_wants_no_notices_gets_none()
    {
        await using var bot = await OpenAsync(
            "--group top",
            new KeyValuePair<string, string?>("Roles:top:Users:0", Bot.Manager),
            new KeyValuePair<string, string?>("Campaigns:GroupNotices", "false"));
        bot.JustIn.Workflow(1001, "running", 5, scope: "fardet-vd");

        await bot.CheckAsync();

        Assert.Empty(News(bot));
    }

    private static IReadOnlyList<string> News(Bot bot) =>
        [.. bot.Said(Bot.Shift).Where(said => said.Contains("news of", StringComparison.Ordinal))];

    private static DateTimeOffset Soon => DateTimeOffset.UtcNow.AddMinutes(1);

    private static async Task<string> AlertsAsync(Bot bot)
    {
        await bot.SayAsync(Bot.Ana, "/alerts");
        return bot.LastAnswerTo(Bot.Ana);
    }

    private static string Shift(Bot bot) => string.Join('\n', bot.Said(Bot.Shift));

    private static string Compact(LocalView view) => view.Body.GetRawText().Replace(" ", "", StringComparison.Ordinal);

    private static string LastAlert(Bot bot) => string.Join('\n', bot.Said(Bot.Alerts));

    private static async Task SignAsync(Bot bot, string item) =>
        Assert.Contains("Recorded", await bot.SayAsync(Bot.Bo, $"/signoff small-1 {item} approve"), StringComparison.Ordinal);

    private async Task<Bot> OpenAsync(string options = "", params IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var bot = await Bot.StartAsync([.. _path.Settings, .. settings]);
        await bot.SayAsync(Bot.Manager, $"/campaign new small-1 --justin 11 --events-per-job 50 {options}");
        await bot.UntilAsync(() => bot.Said(Bot.Shift).Count > 0);
        return bot;
    }

    private async Task<Bot> ToTheSampleAsync()
    {
        var bot = await OpenAsync();
        await SignAsync(bot, "plan");
        bot.JustIn.Workflow(1001, "finished", 10, 10, finished: Soon, scope: "usertests");
        bot.JustIn.Jobs(1001, 10, "CERN", 0, DateTimeOffset.UtcNow);
        await bot.CheckAsync();
        await SignAsync(bot, "tested");
        return bot;
    }
}
