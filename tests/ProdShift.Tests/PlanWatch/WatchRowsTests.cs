using Dapper;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.PlanWatch;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.PlanWatch;

public class WatchRowsTests
{
    private const string Campaign = "c1";
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_last_checks_are_there_oldest_first_and_those_of_a_month_ago_are_not()
    {
        await using var test = await StartAsync();
        foreach (var (hours, jobs) in new[] { (-800, 9_000), (0, 5_000), (1, 4_000), (2, 3_000) })
            await WriteAsync(test, transaction => WatchRows.AddRunning(transaction, Campaign, new(Noon.AddHours(hours), jobs)));

        await using var connection = await test.Database.OpenAsync(default);
        Assert.Equal([4_000, 3_000], WatchRows.Running(connection, Campaign, 2).Select(running => running.Jobs));
        Assert.Equal(3, WatchRows.Running(connection, Campaign, 100).Count);
        Assert.Equal(Noon.AddHours(2), WatchRows.Running(connection, Campaign, 1)[0].At);
    }

    [Fact]
    public async Task What_was_told_last_is_kept_and_the_most_jobs_since()
    {
        await using var test = await StartAsync();
        var told = new RoomTold(7, 6, Noon);

        await WriteAsync(test, transaction =>
        {
            Assert.Null(WatchRows.Told(transaction, Campaign));
            WatchRows.Tell(transaction, Campaign, new(6, 5, Noon.AddDays(-1)));
            WatchRows.Tell(transaction, Campaign, told);
            Assert.Equal(told, WatchRows.Told(transaction, Campaign));
            WatchRows.AddRunning(transaction, Campaign, new(Noon, 9_000));
            Assert.Equal(0, WatchRows.MostSince(transaction, Campaign, Noon));
            WatchRows.AddRunning(transaction, Campaign, new(Noon.AddHours(1), 4_000));
            WatchRows.AddRunning(transaction, Campaign, new(Noon.AddHours(2), 3_000));
            Assert.Equal(4_000, WatchRows.MostSince(transaction, Campaign, Noon));
        });
    }

    [Fact]
    public async Task A_workflow_without_a_row_is_new_once_and_again_when_the_cause_is_another_or_it_comes_back()
    {
        await using var test = await StartAsync();
        var busy = new UnmatchedWorkflow(1700, UnmatchedBecause.RowIsRunning, [2], "r");
        var several = new UnmatchedWorkflow(1700, UnmatchedBecause.SeveralRows, [2, 3], "s");

        Assert.Equal([busy], await KeepAsync(test, busy));
        Assert.Empty(await KeepAsync(test, busy));
        Assert.Equal([several], await KeepAsync(test, several));
        Assert.Empty(await KeepAsync(test));
        Assert.Equal([several], await KeepAsync(test, several));
    }

    private static Task<IReadOnlyList<UnmatchedWorkflow>> KeepAsync(TestDatabase test, params UnmatchedWorkflow[] unmatched) =>
        test.Database.WriteAsync(transaction => WatchRows.Keep(transaction, Campaign, unmatched, Noon), default);

    private static Task<bool> WriteAsync(TestDatabase test, Action<System.Data.Common.DbTransaction> act) =>
        test.Database.WriteAsync(
            transaction =>
            {
                act(transaction);
                return true;
            },
            default);

    private static async Task<TestDatabase> StartAsync()
    {
        var test = await TestDatabase.CreateAsync();
        await WriteAsync(test, transaction => transaction.Connection!.Execute(
            "INSERT INTO campaign (id, name, path, created_by, created_at, request_id) "
            + "VALUES (@Campaign, 'x', 'dune', 'U1', 0, 'r')",
            new { Campaign },
            transaction));
        return test;
    }
}
