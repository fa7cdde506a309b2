using Microsoft.Data.Sqlite;
using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class CampaignRecordsTests
{
    private static readonly DateTimeOffset Ten = new(2024, 6, 7, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Keeps_everything_about_a_campaign()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", "/campaign new fd --justin 12,11 --events-per-job 50");
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.SayAsync("UCY", "/campaign new nd --justin 13");

        var all = await world.Store.AllAsync(default);

        Assert.Equal(["nd", "fd"], all.Select(campaign => campaign.Name));
        Assert.Equal(("small", 50, "UANA", Ten), (all[1].Path, all[1].EventsPerJob, all[1].CreatedBy, all[1].CreatedAt));
        Assert.Equal([11, 12], all[1].JustIn);
        Assert.Null(all[0].EventsPerJob);
        Assert.Equal([11, 12, 13], (await world.Store.ClaimedAsync(default)).Order());
    }

    [Fact]
    public async Task The_last_number_of_events_holds_whatever_the_clock_says()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", "/campaign new fd --justin 11 --events-per-job 50");
        world.Clock.Advance(-TimeSpan.FromHours(1));
        await world.SayAsync("UANA", "/campaign set FD --events-per-job 70");

        Assert.Equal(70, (await world.Store.FindAsync("Fd", default))?.EventsPerJob);
    }

    [Theory]
    [InlineData("/campaign new fd --justin 11 --events-per-job 50", "/campaign set fd --events-per-job 60")]
    [InlineData("/campaign set nd --events-per-job 60", "/campaign set nd --events-per-job 70")]
    [InlineData("/signoff nd plan approve", "/signoff nd name approve")]
    [InlineData("/signoff nd plan reject no plan", "/signoff nd plan approve")]
    public async Task The_same_request_again_changes_nothing_and_has_the_same_answer(string line, string next)
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", "/campaign new nd --justin 12 --requester UCY");
        var first = await world.SayAsync("UANA", line, "request-a");
        await world.SayAsync("UANA", next);
        var announced = await world.AnnouncedAsync();
        var before = await StateAsync(world);

        Assert.Equal(first, await world.SayAsync("UANA", line, "request-a"));

        Assert.Equal(announced, await world.AnnouncedAsync());
        Assert.Equal(before, await StateAsync(world));
    }

    [Fact]
    public async Task A_decision_is_found_in_its_week_with_its_campaign()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", "/campaign new fd --justin 11 --requester UCY");
        await world.SayAsync("UANA", "/signoff fd plan reject no plan");
        world.Clock.Advance(TimeSpan.FromHours(1));
        await world.SayAsync("UANA", "/signoff fd plan mended here it is");

        var found = await world.Store.SignOffsBetweenAsync(Ten, Ten.AddHours(1), default);

        Assert.Equal(new("fd", "small", "plan", Decision.Reject, "UANA", "no plan", Ten), Assert.Single(found));
        Assert.Equal(2, (await world.Store.SignOffsBetweenAsync(Ten, Ten.AddHours(2), default)).Count);
    }

    [Fact]
    public async Task Of_many_who_claim_the_same_at_once_one_has_it()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            Task.Run(() => world.SayAsync("UANA", $"/campaign new fd-{i} --justin 11", $"at-once-{i}"))));

        Assert.Single(await world.Store.AllAsync(default));
        Assert.Equal(2, (await world.AnnouncedAsync()).Count); // the record, and its first step
    }

    [Theory]
    [InlineData("UPDATE campaign SET path = 'other'")]
    [InlineData("DELETE FROM campaign_justin")]
    [InlineData("UPDATE campaign_justin SET justin_id = 99")]
    [InlineData("UPDATE campaign_value SET value = '1'")]
    [InlineData("DELETE FROM campaign_value")]
    [InlineData("UPDATE path_version SET definition = '{}'")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM path_version")]
    [InlineData("UPDATE campaign_path SET hash = ''")]
    [InlineData("DELETE FROM campaign_path")]
    [InlineData("UPDATE gate SET step = ''")]
    [InlineData("DELETE FROM gate")]
    [InlineData("UPDATE signoff SET decision = 'Approve'")]
    [InlineData("DELETE FROM signoff")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM campaign")]
    public async Task What_was_recorded_cannot_be_changed_or_deleted(string sql)
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", "/campaign new fd --justin 11 --events-per-job 50");
        await world.SayAsync("UANA", "/signoff fd plan reject no plan");

        var refused = await Assert.ThrowsAsync<SqliteException>(() => world.ExecuteAsync(sql));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_off_that_cannot_be_announced_is_not_recorded()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", "/campaign new fd --justin 11 --requester UCY");
        await world.ExecuteAsync("CREATE TRIGGER full BEFORE INSERT ON outbox BEGIN SELECT RAISE(ABORT, 'disk full'); END;");

        await Assert.ThrowsAsync<SqliteException>(() => world.SayAsync("UANA", "/signoff fd plan approve"));

        Assert.Empty(await world.Store.SignOffsBetweenAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default));
    }

    private static async Task<string> StateAsync(CampaignWorld world)
    {
        var campaigns = (await world.Store.AllAsync(default)).Select(c => $"{c.Name} {c.EventsPerJob}");
        var signOffs = await world.Store.SignOffsBetweenAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default);
        return string.Join('\n', [.. campaigns, .. signOffs.Select(s => s.ToString())]);
    }
}
