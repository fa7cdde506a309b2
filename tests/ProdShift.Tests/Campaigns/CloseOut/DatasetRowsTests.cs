using Dapper;
using Microsoft.Data.Sqlite;
using ProdShift.Campaigns.CloseOut;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Campaigns.CloseOut;

public sealed class DatasetRowsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly DatasetLine[] Lines =
    [
        new("all:prod", DatasetLineKind.Expected, 1_000, DatasetCount.Entered, "", "UANA", Noon),
        new("all:prod", DatasetLineKind.Counted, 998, DatasetCount.Entered, "", "UANA", Noon),
        new("all:prod", DatasetLineKind.Unknown, null, "MetaCat", "MetaCat could not be reached", null, Noon.AddHours(-1)),
        new("all:prod", DatasetLineKind.Missing, null, "Rucio", "", null, Noon),
        new("all:prod", DatasetLineKind.Dropped, null, DatasetCount.Entered, "", "UBO", Noon),
    ];

    [Fact]
    public async Task Lines_are_kept_in_the_order_in_which_they_were_said()
    {
        await using var database = await FilledAsync();
        await using var connection = await database.Database.OpenAsync(default);

        Assert.Equal(Lines, DatasetRows.Of(connection, "c"));
        Assert.Empty(DatasetRows.Of(connection, "other"));
    }

    [Fact]
    public async Task The_same_request_again_adds_nothing_and_catalogues_are_no_request()
    {
        await using var database = await FilledAsync();

        await AddAsync(database, Lines[0] with { Files = 5 }, "request-0");
        await AddAsync(database, Lines[2], null);

        await using var connection = await database.Database.OpenAsync(default);
        Assert.Equal([.. Lines, Lines[2]], DatasetRows.Of(connection, "c"));
    }

    [Theory]
    [InlineData("UPDATE campaign_dataset SET files = 1000")]
    [InlineData("DELETE FROM campaign_dataset")]
    public async Task What_was_said_cannot_be_changed_or_deleted(string sql)
    {
        await using var database = await FilledAsync();
        await using var connection = await database.Database.OpenAsync(default);

        var refused = await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync(sql));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<TestDatabase> FilledAsync()
    {
        var database = await TestDatabase.CreateAsync();
        await database.Database.WriteAsync(
            transaction => transaction.Connection!.Execute(
                "INSERT INTO campaign (id, name, path, created_by, created_at, request_id) "
                    + "VALUES ('c', 'fd', 'dune', 'UANA', 0, 'r')",
                transaction: transaction),
            default);
        foreach (var (place, line) in Lines.Index())
            await AddAsync(database, line, line.UserId is null ? null : $"request-{place}");
        return database;
    }

    private static Task<bool> AddAsync(TestDatabase database, DatasetLine line, string? request) =>
        database.Database.WriteAsync(
            transaction =>
            {
                DatasetRows.Add(transaction, "c", line, request);
                return true;
            },
            default);
}
