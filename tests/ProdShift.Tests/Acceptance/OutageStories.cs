using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

/// <summary>A trouble that explains others is told in their place.</summary>
public class OutageStories
{
    private static readonly string[] Sites = ["CERN", "FR_CCIN2P3", "IT_CNAF", "NL_NIKHEF", "UK_Brunel", "US_BNL"];

    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_central_outage_is_one_alert_and_what_it_explains_is_told_when_it_is_over()
    {
        await using var bot = await Bot.StartAsync(_clock, [new("Escalation:Enabled", "false")]);
        foreach (var workflow in new[] { 1001, 1002, 1003, 1004 })
        {
            bot.JustIn.Workflow(workflow, "paused");
            bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", workflow, _clock.GetUtcNow().AddMinutes(-90));
            foreach (var site in Sites)
                bot.JustIn.Jobs(workflow, 12, site, 65, _clock.GetUtcNow().AddHours(-2));
        }
        bot.JustIn.Workflow(1005, "paused"); // by a person, who had a reason

        await bot.CheckAsync();

        var root = Assert.Single(Roots(bot));
        Assert.Contains("Critical: a central outage", root, StringComparison.Ordinal);
        Assert.Contains("It explains 4 alerts", root, StringComparison.Ordinal);
        Assert.Contains("workflow 1003 is paused", root, StringComparison.Ordinal);
        Assert.Contains("Info: workflow 1005 is paused", root, StringComparison.Ordinal);
        var list = await bot.SayAsync(Bot.Ana, "/alerts workflow:1003");
        Assert.Contains("Told with the central outage", list, StringComparison.Ordinal);

        bot.JustIn.Workflow(1004, "running");
        _clock.Advance(TimeSpan.FromHours(26));
        await bot.CheckAsync();

        Assert.Contains("Ended: a central outage", Roots(bot)[0], StringComparison.Ordinal);
        var released = Roots(bot)[^1];
        Assert.Contains("3 alerts in campaign 11", released, StringComparison.Ordinal);
        Assert.DoesNotContain("1004", released, StringComparison.Ordinal);
    }

    private static List<string> Roots(Bot bot) =>
        [.. bot.Slack.Messages(Bot.Alerts).Where(said => said.ThreadTs is null).Select(bot.Slack.PlainText)];
}
