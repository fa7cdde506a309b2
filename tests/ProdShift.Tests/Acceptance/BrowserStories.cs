using OpenQA.Selenium;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

/// <summary>The main job as a person does it: in the page of the local Slack, with the whole bot behind it.</summary>
public sealed class BrowserStories(Chromium browser) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task A_shifter_checks_in_acknowledges_an_alert_and_checks_out_in_a_window()
    {
        await using var bot = await Bot.StartAsync();
        bot.JustIn.Workflow(1001, "paused");
        bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", 1001, DateTimeOffset.UtcNow.AddHours(-1));
        await bot.CheckAsync();

        browser.Open(new Uri(bot.Slack.Url, $"#{Bot.Shift}"));
        browser.Type("[data-testid=composer]", "/checkin shifter good morning" + Keys.Enter);
        Assert.Contains(
            "Open alerts (1)",
            browser.Find("[data-testid=message]", "You are on shift").Text,
            StringComparison.Ordinal);

        browser.Click("[data-testid=channel]", "prod-alerts");
        browser.Click("[data-testid=action]", "Acknowledge");
        await bot.UntilAsync(() => bot.Said(Bot.Alerts).Count == 2);
        browser.Find("[data-testid=message]", "acknowledged by @Ana Ferri");

        browser.Click("[data-testid=channel]", "production-shift");
        browser.Type("[data-testid=composer]", "/checkout" + Keys.Enter);
        browser.Type("[data-testid=modal] textarea", "1001 is paused, the expert knows");
        browser.Click("[data-testid=modal-submit]");
        await bot.UntilAsync(() => bot.Said(Bot.Shift).Any(said => said.Contains("Hand-over", StringComparison.Ordinal)));
        browser.Find("[data-testid=message]", "1001 is paused, the expert knows");
    }
}
