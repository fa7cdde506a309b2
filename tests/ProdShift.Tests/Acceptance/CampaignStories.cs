namespace ProdShift.Tests.Acceptance;

public class CampaignStories
{
    [Fact]
    public async Task A_campaign_waits_for_those_who_may_sign_and_says_whom()
    {
        await using var bot = await Bot.StartAsync();

        await bot.SayAsync(Bot.Manager, $"/campaign new fd-2026 --justin 11 --requester {Bot.Bo} --path dune");
        var refused = await bot.SayAsync(Bot.Ana, "/signoff fd-2026 submission-plan-production approve");
        await bot.SayAsync(Bot.Manager, "/signoff fd-2026 submission-plan-production approve as agreed");
        await bot.SayAsync(Bot.Ana, "/campaign show fd-2026");
        var shown = bot.LastAnswerTo(Bot.Ana);

        Assert.Contains("Nothing was recorded", refused, StringComparison.Ordinal);
        Assert.Contains("@Maria Keller", shown, StringComparison.Ordinal);
        Assert.Contains("nobody yet (Roles:data-management is not configured)", shown, StringComparison.Ordinal);
        Assert.Contains(bot.Said(Bot.Shift), said => said.Contains("as agreed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_watched_campaign_that_no_record_claims_is_told_once()
    {
        await using var bot = await Bot.StartAsync();
        bot.JustIn.Workflow(1001, "running");
        bot.JustIn.Workflow(1002, "running");

        await bot.CheckAsync();
        await bot.CheckAsync();

        Assert.Single(bot.Said(Bot.Shift), said => said.Contains("No campaign record claims", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_configured_roles_nobody_may_do_anything()
    {
        await using var bot = await Bot.StartAsync(
        [
            new("Roles:production:Users:0", "UNOBODY0001"),
            new("Roles:shifter:Users:0", "UNOBODY0001"),
            new("Roles:shifter:Users:1", "UNOBODY0001"),
        ]);

        Assert.Contains("not named for the role", await bot.SayAsync(Bot.Bo, "/checkin"), StringComparison.Ordinal);
        await bot.SayAsync(Bot.Manager, "/campaign new x --justin 11 --path dune");
        Assert.Empty(bot.Said(Bot.Shift));
    }

    [Fact]
    public async Task The_events_of_a_claimed_campaign_are_in_the_weekly_summary_and_its_table_is_a_file()
    {
        await using var bot = await Bot.StartAsync();
        bot.JustIn.Workflow(1001, "running");
        bot.JustIn.Jobs(1001, 3, "CERN", 0, DateTimeOffset.UtcNow.AddHours(-2));
        await bot.SayAsync(Bot.Manager, "/campaign new fd-2026 --justin 11 --events-per-job 50 --path dune");
        await bot.CheckAsync();

        await bot.SayAsync(Bot.Manager, "/report");
        Assert.Contains("150 events", bot.LastAnswerTo(Bot.Manager), StringComparison.Ordinal);
        await bot.ClickAsync(Bot.Manager, Bot.Reports, "report-post");
        await bot.UntilAsync(() => bot.Slack.Messages(Bot.Reports).Any(said => said.Files.Count == 1));

        Assert.Contains("Weekly summary", bot.Said(Bot.Reports)[0], StringComparison.Ordinal);
    }
}
