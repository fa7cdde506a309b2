using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Freezes;
using ProdShift.Freezes;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Freezes;

public class FreezeStoreTests
{
    private const string Rule = "central-outage";
    private static readonly DateTimeOffset Ten = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly Freeze Anas = new("f1", Ten, "UANA", ByRule: false, "FTS is down");
    private static readonly (string, string)[] Outage = [(Rule, "412 of 640 jobs failed")];

    [Fact]
    public async Task Of_many_who_freeze_at_once_one_does_and_each_channel_is_told_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = Store(database);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            store.StartAsync(Anas with { Id = $"f{i}", By = $"U{i}" }, $"r{i}", default))));

        Assert.Single(results.OfType<FreezeDecision.StartResult.Started>());
        Assert.Single(await store.ActiveAsync(default));
        Assert.Equal(["CALERTS", "CSHIFT"], await ChannelsAsync(database));
    }

    [Fact]
    public async Task A_repeat_of_a_request_changes_nothing_and_has_the_same_answer()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = Store(database);

        await store.StartAsync(Anas, "r1", default);
        var again = await store.StartAsync(Anas with { Id = "f2" }, "r1", default);
        await store.LiftAsync("UBO", "well again", "r2", Ten.AddHours(1), default);
        var lifted = await store.LiftAsync("UBO", "well again", "r2", Ten.AddHours(2), default);

        Assert.Equal(new FreezeDecision.StartResult.Started(Anas), again);
        Assert.Equal(
            new(Anas, Ten.AddHours(1), "UBO", ByRule: false, "well again"),
            Assert.Single(Assert.IsType<FreezeDecision.LiftResult.Lifted>(lifted).Freezes));
        Assert.Equal(4, (await ChannelsAsync(database)).Count);
        Assert.IsType<FreezeDecision.LiftResult.NothingToLift>(await store.LiftAsync("UBO", "again", "r3", Ten, default));
    }

    [Fact]
    public async Task A_rule_s_freeze_comes_and_goes_with_its_alert()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = Store(database, Rule);
        await FollowAsync(database, store, [("site-failures", "x")], 0);
        Assert.Empty(await store.ActiveAsync(default));

        await FollowAsync(database, store, Outage, 1);
        await FollowAsync(database, store, Outage, 2);
        var held = Assert.Single(await store.ActiveAsync(default));
        await FollowAsync(database, store, [], 3);

        Assert.Equal(
            (Rule, true, Ten.AddHours(1), "412 of 640 jobs failed"), (held.By, held.ByRule, held.StartedAt, held.Reason));
        var lifted = Assert.Single(await store.LastLiftedAsync(5, default));
        Assert.Equal((Rule, true, $"no {Rule} alert is open any more"), (lifted.By, lifted.ByRule, lifted.Reason));
        Assert.Equal(4, (await ChannelsAsync(database)).Count);
    }

    [Fact]
    public async Task What_a_person_lifted_a_rule_starts_again_only_with_a_new_trouble()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = Store(database, Rule);
        await FollowAsync(database, store, Outage, 1);
        await store.LiftAsync("UANA", "it is but one experiment's", "r1", Ten.AddHours(2), default);

        await FollowAsync(database, store, Outage, 3);
        Assert.Empty(await store.ActiveAsync(default));
        await FollowAsync(database, store, [], 4);
        await FollowAsync(database, store, Outage, 5);

        Assert.Equal(Ten.AddHours(5), Assert.Single(await store.ActiveAsync(default)).StartedAt);
    }

    [Fact]
    public async Task A_rule_leaves_a_person_s_freeze_alone()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = Store(database, Rule);
        await store.StartAsync(Anas, "r1", default);
        await FollowAsync(database, store, Outage, 1);
        Assert.Equal(2, (await store.ActiveAsync(default)).Count);

        await FollowAsync(database, store, [], 2);

        Assert.Equal(Anas, Assert.Single(await store.ActiveAsync(default)));
    }

    [Fact]
    public async Task No_rule_freezes_unless_it_is_listed()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = Store(database);

        await FollowAsync(database, store, Outage, 1);

        Assert.Empty(await store.ActiveAsync(default));
    }

    [Theory]
    [InlineData("UPDATE freeze SET reason = ''")]
    [InlineData("DELETE FROM freeze")]
    [InlineData("UPDATE freeze_end SET ended_by = 'UEVE'")]
    [InlineData("DELETE FROM freeze_end")]
    [InlineData("UPDATE freeze_over SET at = 0")]
    [InlineData("DELETE FROM freeze_over")]
    public async Task What_was_recorded_cannot_be_changed(string sql)
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = Store(database, Rule);
        await FollowAsync(database, store, Outage, 1);
        await store.LiftAsync("UANA", "no", "r1", Ten.AddHours(2), default);
        await FollowAsync(database, store, [], 3);

        await Assert.ThrowsAsync<SqliteException>(() =>
            database.Database.WriteAsync(transaction => transaction.Connection!.Execute(sql, transaction: transaction), default));
    }

    private static FreezeStore Store(TestDatabase database, params string[] onRules) => new(
        database.Database,
        Options.Create(new FreezeOptions { OnRules = onRules }),
        Options.Create(new SlackOptions { Channels = new() { Shift = "CSHIFT", Alerts = "CALERTS" } }));

    private static Task<bool> FollowAsync(TestDatabase database, FreezeStore store, (string, string)[] open, int hour) =>
        database.Database.WriteAsync(
            transaction =>
            {
                store.FollowRules(transaction, open, Ten.AddHours(hour));
                return true;
            },
            default);

    private static async Task<IReadOnlyList<string>> ChannelsAsync(TestDatabase database)
    {
        await using var connection = await database.Database.OpenAsync(default);
        return connection.Query<string>("SELECT channel FROM outbox ORDER BY channel").AsList();
    }
}
