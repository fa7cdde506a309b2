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
    public async Task Whoever_does_a_task_is_told_that_it_is_done_and_how_to_give_what_the_next_one_asks_for()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, $"/campaign new fd-2026 --justin 11 --requester {Bot.Bo} --path dune");

        await bot.SayAsync(Bot.Manager, "/signoff fd-2026 request-presented done");
        var done = await bot.SayAsync(Bot.Manager, "/signoff fd-2026 shifter-appointed done");
        var again = await bot.SayAsync(Bot.Manager, "/signoff fd-2026 shifter-appointed done");
        var without = await bot.SayAsync(Bot.Manager, "/signoff fd-2026 wiki-entry done");

        Assert.Contains("Recorded: `shifter-appointed` (Shifter appointed) of *fd-2026* is done.", done, StringComparison.Ordinal);
        Assert.Contains("you did `shifter-appointed`", again, StringComparison.Ordinal);
        Assert.Contains("`/signoff fd-2026 wiki-entry done https://…`", without, StringComparison.Ordinal);
        await bot.UntilAsync(() => bot.Said(Bot.Shift).Any(said => said.Contains(
            "or type it. Say that it is done with `/signoff fd-2026 wiki-entry done https://…`", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_plan_that_is_complete_does_its_task_at_once_and_takes_it_back_when_it_is_undone()
    {
        await using var bot = await Bot.StartAsync();
        await bot.SayAsync(Bot.Manager, $"/campaign new fd-2026 --justin 11 --requester {Bot.Bo} --path dune");

        await bot.SayAsync(Bot.Manager, "/plan add fd-2026 --dataset a:b --total 100 --per-workflow 50 --phase production");
        Assert.Contains("says the bot", await bot.SayAsync(Bot.Manager, "/campaign step fd-2026"), StringComparison.Ordinal);

        await bot.SayAsync(Bot.Manager, "/plan undo fd-2026");
        Assert.DoesNotContain("says the bot", await bot.SayAsync(Bot.Manager, "/campaign step fd-2026"), StringComparison.Ordinal);
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
