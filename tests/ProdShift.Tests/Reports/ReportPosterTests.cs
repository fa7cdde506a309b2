using ProdShift.Reports;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.Reports;

public class ReportPosterTests
{
    [Fact]
    public async Task A_week_is_posted_once_with_the_table_in_its_thread()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-23T21:00Z");
        await rig.CheckAsync("2026-11-20T15:00Z");

        Assert.Equal(PostOutcome.Posted, await rig.Poster.PostDueAsync(rig.Clock.GetUtcNow(), default));
        Assert.Equal(PostOutcome.AlreadyPosted, await rig.Poster.PostDueAsync(rig.Clock.GetUtcNow(), default));
        Assert.Equal(PostOutcome.AlreadyPosted, await rig.Poster.PostAsync(Week("2026-W47"), default));

        var said = await rig.OutboxAsync();
        Assert.Equal(
            [
                ("Post", "C0REPORTS", "Weekly summary 2026-W47: 0 workflows finished, 0 to go"),
                ("File", "C0REPORTS", "Weekly summary 2026-W47: the whole table"),
            ],
            said.Select(message => (message.Kind, message.Channel, message.Text)));
        Assert.Null(said[0].Thread);
        Assert.NotNull(said[1].Thread);
        Assert.True(await rig.Store.IsPostedAsync(Week("2026-W47"), default));
    }

    [Fact]
    public async Task Of_many_triggers_at_once_one_posts()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-23T21:00Z");
        await rig.CheckAsync("2026-11-20T15:00Z");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => rig.Poster.PostAsync(Week("2026-W47"), default)));

        Assert.Single(outcomes, PostOutcome.Posted);
        Assert.Equal(2, (await rig.OutboxAsync()).Count);
    }

    [Theory]
    [InlineData("2026-11-23T20:59:59Z", PostOutcome.NotDue)] // 14:59 in Chicago
    [InlineData("2026-11-23T21:00:00Z", PostOutcome.Posted)]
    [InlineData("2026-11-29T05:00:00Z", PostOutcome.Posted)] // the bot was down until Saturday: made up
    public async Task A_week_is_due_on_monday_at_three_and_until_it_is_posted(string now, object outcome)
    {
        await using var rig = await ReportRig.CreateAsync(now);
        await rig.CheckAsync("2026-11-20T15:00Z");

        Assert.Equal((PostOutcome)outcome, await rig.Poster.PostDueAsync(rig.Clock.GetUtcNow(), default));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-11-23T06:00Z")] // the first check ever ran after the week
    public async Task A_database_that_knows_nothing_of_the_week_posts_nothing(string? firstCheck)
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        if (firstCheck is not null)
            await rig.CheckAsync(firstCheck);

        Assert.Equal(PostOutcome.NothingKnown, await rig.Poster.PostDueAsync(rig.Clock.GetUtcNow(), default));
        Assert.Empty(await rig.OutboxAsync());
    }

    [Fact]
    public async Task A_running_week_can_be_posted_and_is_posted_again_when_it_is_over()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-20T16:00Z");
        await rig.CheckAsync("2026-11-20T15:00Z");

        Assert.Equal(PostOutcome.Posted, await rig.Poster.PostAsync(Week("2026-W47"), default));
        Assert.False(await rig.Store.IsPostedAsync(Week("2026-W47"), default));

        rig.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal(PostOutcome.Posted, await rig.Poster.PostDueAsync(rig.Clock.GetUtcNow(), default));
        Assert.Equal(4, (await rig.OutboxAsync()).Count);
    }
}
