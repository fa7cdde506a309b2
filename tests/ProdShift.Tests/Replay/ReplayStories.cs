using Dapper;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Configuration;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Replay;
using ProdShift.Replay;
using ProdShift.Storage;
using ProdShift.Tests.Acceptance;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Replay;

/// <summary>What the whole bot recorded while it checked, shown to the rules again.</summary>
public class ReplayStories
{
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task With_the_same_settings_the_same_alerts_come_and_go_at_the_same_times()
    {
        await using var bot = await Bot.StartAsync(_clock);
        var begin = _clock.GetUtcNow();
        await RunAWeekAsync(bot);

        var answer = await ReplayAsync(bot, begin, proposed: null);

        var real = await RealAsync(bot);
        Assert.Contains(real, alert => alert.Rule == RuleNames.SiteFailures && alert.Ended is not null);
        Assert.Contains(real, alert => alert.Rule == RuleNames.SourceUnreachable);
        Assert.Contains(real, alert => alert.Rule == RuleNames.FilesMissing);
        Assert.Equal(real, Replayed(answer.Result!, line => line.Today));
        Assert.Equal(8, answer.Result!.Checks);
        Assert.Equal(1, answer.Result.Incomplete);
    }

    [Fact]
    public async Task A_proposed_threshold_is_shown_with_what_it_would_not_have_raised()
    {
        await using var bot = await Bot.StartAsync(_clock);
        var begin = _clock.GetUtcNow();
        await RunAWeekAsync(bot);

        var answer = await ReplayAsync(bot, begin, new() { Rules = new() { LeastFailures = 26 } });

        var gone = Assert.Single(answer.Result!.Lines, line => line.Proposed is null);
        Assert.Equal(RuleNames.SiteFailures, gone.Today!.Finding.Rule);
        Assert.Equal(answer.Result.Today.Alerts - 1, answer.Result.Proposed!.Alerts);
    }

    [Fact]
    public async Task Precision_and_recall_come_from_what_people_said()
    {
        await using var bot = await Bot.StartAsync(_clock);
        var begin = _clock.GetUtcNow();
        await RunAWeekAsync(bot);
        await JudgeAsync(bot, RuleNames.SiteFailures, "alert_right_cause");
        await JudgeAsync(bot, RuleNames.PausedWorkflow, "alert_noise");

        var answer = await ReplayAsync(bot, begin, new() { Rules = new() { LeastFailures = 26 } });

        var (today, proposed) = (answer.Result!.Today, answer.Result.Proposed!);
        Assert.Equal((1, 0, 1, 0), (today.Right, today.WrongCause, today.Noise, today.Missed));
        Assert.Equal((0.5, 1.0), (today.Precision, today.Recall));
        Assert.Equal((0, 1, 1), (proposed.Right, proposed.Noise, proposed.Missed));
        Assert.Equal((0.0, 0.0), (proposed.Precision, proposed.Recall));
        Assert.Equal(today.Alerts - 2, today.Unjudged);
    }

    [Fact]
    public async Task Where_nothing_was_recorded_it_says_what_there_is()
    {
        await using var bot = await Bot.StartAsync(_clock);
        var none = await ReplayAsync(bot, _clock.GetUtcNow().AddDays(-1), null);
        await bot.CheckAsync();
        var other = await bot.Services.GetRequiredService<ReplayRun>().RunAsync(
            _clock.GetUtcNow().AddDays(-9), _clock.GetUtcNow().AddDays(-8), new(), null, default);

        Assert.Contains("nor at any other time", none.Problem, StringComparison.Ordinal);
        Assert.Contains("; there are checks from 20", other.Problem, StringComparison.Ordinal);
    }

    /// <summary>Eight checks: a site that fails, is well and fails anew, a pause, an end with files missing, no answer.</summary>
    private async Task RunAWeekAsync(Bot bot)
    {
        bot.JustIn.Workflow(1001, "running");
        bot.JustIn.Workflow(1002, "running");
        await NextAsync(bot, 1);
        SiteFails(bot, failed: 25);
        await NextAsync(bot, 1);
        bot.JustIn.Workflow(1001, "paused");
        bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", 1001, _clock.GetUtcNow().AddMinutes(-5));
        await NextAsync(bot, 5);
        bot.JustIn.Down = true;
        await NextAsync(bot, 1);
        bot.JustIn.Down = false;
        bot.JustIn.Workflow(1001, "running");
        await NextAsync(bot, 26); // the failures leave the window
        bot.JustIn.Workflow(1002, "finished", processed: 12);
        await NextAsync(bot, 8);
        SiteFails(bot, failed: 20);
        await NextAsync(bot, 30);
        await NextAsync(bot, 3);
    }

    private async Task NextAsync(Bot bot, int hours)
    {
        await bot.CheckAsync();
        _clock.Advance(TimeSpan.FromHours(hours));
    }

    private void SiteFails(Bot bot, int failed)
    {
        var at = _clock.GetUtcNow().AddHours(-1);
        bot.JustIn.Jobs(1001, failed, "NL_NIKHEF", 65, at);
        bot.JustIn.Jobs(1001, 5, "NL_NIKHEF", 0, at);
        bot.JustIn.Jobs(1001, 100, "CERN", 0, at);
    }

    private Task<ReplayAnswer> ReplayAsync(Bot bot, DateTimeOffset from, MonitoringOptions? proposed) =>
        bot.Services.GetRequiredService<ReplayRun>().RunAsync(from, _clock.GetUtcNow(), new(), proposed, default);

    private static async Task JudgeAsync(Bot bot, string rule, string button)
    {
        await using var connection = await bot.Services.GetRequiredService<Database>().OpenAsync(default);
        var id = await connection.QueryFirstAsync<string>(
            "SELECT id FROM alert WHERE rule = @rule ORDER BY raised_at", new { rule });
        var message = bot.Slack.Messages(Bot.Alerts)
            .Last(said => said.Blocks.ToString().Contains($"\"{button}\"", StringComparison.Ordinal)
                && said.Blocks.ToString().Contains(id, StringComparison.Ordinal));
        await bot.Slack.ClickAsync(Bot.Ana, Bot.Alerts, message.Ts, button);
        await bot.UntilAsync(() => bot.Slack.Ephemerals(Bot.Ana).Any(
            answer => bot.Slack.PlainText(answer).Contains("you judged this", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<(string Rule, string Key, long Raised, long? Ended, long Times)> Replayed(
        ReplayResult result, Func<ReplayLine, ReplayedAlert?> side) =>
    [
        .. result.Lines.Select(side).OfType<ReplayedAlert>().Select(alert => (
                alert.Finding.Rule,
                alert.Finding.Key,
                alert.RaisedAt.ToUnixTimeMilliseconds(),
                alert.EndedAt?.ToUnixTimeMilliseconds(),
                (long)alert.Times))
            .Order(),
    ];

    private static async Task<IReadOnlyList<(string Rule, string Key, long Raised, long? Ended, long Times)>> RealAsync(Bot bot)
    {
        await using var connection = await bot.Services.GetRequiredService<Database>().OpenAsync(default);
        return
        [
            .. (await connection.QueryAsync<(string, string, long, long?, long)>(
                "SELECT rule, key, raised_at, ended_at, times FROM alert WHERE severity <> 'Info'")).Order(),
        ];
    }
}
