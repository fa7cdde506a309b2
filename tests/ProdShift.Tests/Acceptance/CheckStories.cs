using ProdShift.Tests.Support;

namespace ProdShift.Tests.Acceptance;

public class CheckStories
{
    private static readonly DateTimeOffset AnHourAgo = DateTimeOffset.UtcNow.AddHours(-1);

    [Fact]
    public async Task What_has_ended_and_was_read_is_not_asked_for_again_and_its_jobs_still_count()
    {
        await using var bot = await Bot.StartAsync();
        bot.JustIn.Workflow(1001, "running");
        bot.JustIn.Jobs(1001, 25, "NL_NIKHEF", 65, AnHourAgo);
        bot.JustIn.Jobs(1001, 100, "CERN", 0, AnHourAgo);
        await bot.CheckAsync();
        bot.JustIn.Workflow(1001, "finished", processed: 20, finished: AnHourAgo);
        await bot.CheckAsync();
        bot.JustIn.Asked.Clear();

        await bot.CheckAsync();

        Assert.DoesNotContain(bot.JustIn.Asked, query => query.Contains("workflow_id=1001", StringComparison.Ordinal));
        Assert.Contains("Critical: failures at NL_NIKHEF", bot.Said(Bot.Alerts)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_down_keeps_nobody_from_seeing_the_other()
    {
        await using var other = await FakeJustIn.StartAsync();
        other.Workflow(2001, "paused");
        await using var bot = await Bot.StartAsync(
            new KeyValuePair<string, string?>("Sources:JustIn:1:Name", "integration"),
            new("Sources:JustIn:1:Url", other.Url.AbsoluteUri),
            new("Sources:JustIn:1:Campaigns:0", "7"),
            new("Sources:JustIn:1:RequestsPerSecond", "0"));
        bot.JustIn.Down = true;

        await bot.CheckAsync();

        Assert.Contains(bot.Said(Bot.Alerts), said => said.Contains("workflow 2001 is paused", StringComparison.Ordinal));
        Assert.Contains(bot.Said(Bot.Alerts), said => said.Contains("justin does not answer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_check_can_be_asked_for_and_ends_with_its_line()
    {
        await using var bot = await Bot.StartAsync();

        Assert.Contains("The check has begun", await bot.SayAsync(Bot.Ana, "/check"), StringComparison.Ordinal);
        await bot.UntilAsync(() => bot.Said(Bot.Shift).Any(said => said.StartsWith("Check done", StringComparison.Ordinal)));

        Assert.Equal(
            "Check done: 0 workflows looked at in justin; no alert open.",
            bot.Said(Bot.Shift).Single(said => said.StartsWith("Check done", StringComparison.Ordinal)));
    }
}
