using Dapper;
using Microsoft.Data.Sqlite;
using ProdShift.Core.Shifts;
using ProdShift.Outbox;
using ProdShift.Shifts;
using ProdShift.Slack;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Shifts;

public class ShiftStoreTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly Shift Anas = new("s1", "shifter", "UANA", Ten, "");

    [Fact]
    public async Task Of_many_who_check_in_at_once_one_is_on_shift_and_one_is_announced()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new ShiftStore(database.Database);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() =>
            store.CheckInAsync(Anas with { Id = $"s{i}", UserId = $"U{i}" }, $"r{i}", Announce, default))));

        Assert.Single(results.OfType<CheckIn.Result.Started>());
        Assert.Equal(19, results.OfType<CheckIn.Result.Taken>().Count());
        Assert.Single(await store.OpenAsync(default));
        Assert.Equal(1, await CountAsync(database, "outbox"));
    }

    [Fact]
    public async Task A_repeat_of_a_request_after_a_restart_stores_no_second_row()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new ShiftStore(database.Database);
        await store.CheckInAsync(Anas with { Note = "hello" }, "r1", Announce, default);
        await store.CheckInAsync(Anas with { Id = "s2", Note = "hello" }, "r1", Announce, default);
        await store.CheckInAsync(Anas with { Id = "n1", Note = "a note" }, "r2", Announce, default);
        await store.CheckInAsync(Anas with { Id = "n2", Note = "a note" }, "r2", Announce, default);

        Assert.Equal((1L, 1L), (await CountAsync(database, "shift"), await CountAsync(database, "shift_note")));
    }

    [Theory]
    [InlineData("UPDATE shift SET user_id = 'UEVE'")]
    [InlineData("DELETE FROM shift")]
    [InlineData("UPDATE shift_end SET summary = ''")]
    [InlineData("DELETE FROM shift_note")]
    public async Task What_was_recorded_cannot_be_changed(string sql)
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new ShiftStore(database.Database);
        await store.CheckInAsync(Anas, "r1", Announce, default);
        await store.CheckInAsync(Anas with { Id = "n1", Note = "note" }, "r2", Announce, default);
        await store.CheckOutAsync([new(Anas, Ten.AddHours(8), "UANA", "quiet")], "r3", _ => Post(), default);

        await Assert.ThrowsAsync<SqliteException>(() =>
            database.Database.WriteAsync(transaction => transaction.Connection!.Execute(sql, transaction: transaction), default));
    }

    [Fact]
    public async Task A_hand_over_counts_what_happened_during_the_shift_and_no_info()
    {
        await using var database = await TestDatabase.CreateAsync();
        var store = new ShiftStore(database.Database);
        await store.CheckInAsync(Anas, "r1", Announce, default);
        await database.Database.WriteAsync(
            transaction => transaction.Connection!.Execute(
                """
                INSERT INTO alert (id, source, rule, key, severity, text, raised_at) VALUES
                    ('a', 'j', 'r', '1', 'Warning', '', 0), ('b', 'j', 'r', '2', 'Critical', '', 0),
                    ('c', 'j', 'r', '3', 'Info', '', 0);
                INSERT INTO alert_event (id, alert_id, kind, at, reason) VALUES
                    ('1', 'a', 'Raised', @during, ''), ('2', 'b', 'Raised', @before, ''), ('3', 'c', 'Raised', @during, ''),
                    ('4', 'a', 'Acknowledged', @during, ''), ('5', 'b', 'Resolved', @during, '');
                INSERT INTO check_run (id, trigger, started_at, finished_at) VALUES
                    ('x', 't', @during, @during), ('y', 't', @before, @before);
                """,
                new { during = Ten.AddHours(1), before = Ten.AddHours(-1) },
                transaction),
            default);
        HandOver? told = null;

        await store.CheckOutAsync(
            [new(Anas, Ten.AddHours(8), "UANA", "quiet")], "r2", handOver => Post(told = handOver), default);

        Assert.Equal(new ShiftCounts(Raised: 1, Acknowledged: 1, Ended: 1, Checks: 1, StillOpen: 2), told!.Counts);
    }

    private static OutboxMessage Announce(Shift shift) => Post();

    private static OutboxMessage Post(HandOver? about = null) =>
        OutboxMessage.Post("C1", new Message(Mrkdwn.Of($"{about?.Shift.Summary}")));

    private static async Task<long> CountAsync(TestDatabase database, string table)
    {
        await using var connection = await database.Database.OpenAsync(default);
        return table switch
        {
            "shift" => connection.QuerySingle<long>("SELECT count(*) FROM shift"),
            "shift_note" => connection.QuerySingle<long>("SELECT count(*) FROM shift_note"),
            _ => connection.QuerySingle<long>("SELECT count(*) FROM outbox"),
        };
    }
}
