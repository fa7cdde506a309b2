using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

/// <summary>Why jobs fail and what to do about it, as a shifter reads it.</summary>
public class CauseStories
{
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task An_alert_tells_both_facts_the_cause_and_the_next_step_and_the_routes_on_request()
    {
        await using var bot = await Bot.StartAsync(
            _clock, [new("Routes:Tickets", "https://helpdesk.example/#search/{place}"), new("Escalation:Enabled", "false")]);
        FailAt(bot, "UK_Brunel");

        await bot.CheckAsync();

        var alert = Assert.Single(bot.Said(Bot.Alerts));
        Assert.Contains(
            "24 of 24 failures in the last 24 h are at UK_Brunel: 80 % of its jobs failed (24 of 30), 0 % elsewhere (0 of 120)",
            alert,
            StringComparison.Ordinal);
        Assert.Contains("Cause: the site", alert, StringComparison.Ordinal);
        Assert.Contains(
            "*Next:* Look in the elog first; if it is not there: a ticket to the site UK_Brunel.", alert, StringComparison.Ordinal);

        await bot.ClickAsync(Bot.Ana, Bot.Alerts, "alert_routes");
        await bot.UntilAsync(() => bot.Slack.Ephemerals(Bot.Ana).Count == 1);

        var answer = bot.LastAnswerTo(Bot.Ana);
        foreach (var words in new[]
            {
                "What to do about failures at UK_Brunel", "1. The elog first", "2. A software error",
                "3. A site error: a ticket to the site.", "4. A storage error", "Test: jobs fail at UK_Brunel",
                "workflow 1001", "12 of 15  80 %",
            })
        {
            Assert.Contains(words, answer, StringComparison.Ordinal);
        }
        var marked = Assert.Single(answer.Split('\n'), line => line.Contains("← this one", StringComparison.Ordinal));
        Assert.StartsWith("3. A site error", marked.Trim(), StringComparison.Ordinal);
        Assert.Contains(
            "https://helpdesk.example/#search/UK_Brunel",
            bot.Slack.Ephemerals(Bot.Ana)[0].Blocks.ToString(),
            StringComparison.Ordinal);
    }

    private void FailAt(Bot bot, string bad)
    {
        foreach (var workflow in new[] { 1001, 1002 })
        {
            bot.JustIn.Workflow(workflow, "running");
            foreach (var site in new[] { "CERN", "US_BNL", "IT_CNAF", "FR_CCIN2P3" })
                bot.JustIn.Jobs(workflow, 15, site, 0, _clock.GetUtcNow().AddHours(-2));
            bot.JustIn.Jobs(workflow, 3, bad, 0, _clock.GetUtcNow().AddHours(-2));
            bot.JustIn.Jobs(workflow, 12, bad, 1, _clock.GetUtcNow().AddHours(-1));
        }
    }
}
