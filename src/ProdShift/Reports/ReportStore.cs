using System.Data.Common;
using System.Text.Json;
using Dapper;
using ProdShift.Core.Reports;
using ProdShift.Outbox;
using ProdShift.Storage;

namespace ProdShift.Reports;

/// <summary>The reports of weeks that are over: each is computed once and posted once.</summary>
internal sealed class ReportStore(Database database)
{
    public async Task<WeeklyReport?> FindAsync(IsoWeek week, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var json = await connection.QuerySingleOrDefaultAsync<string>(
            "SELECT json FROM report WHERE week = @week", new { week = week.ToString() });
        return json is null ? null : JsonSerializer.Deserialize(json, ReportJson.Default.WeeklyReport);
    }

    /// <summary>False when another trigger saved the week's report first: that one counts.</summary>
    public Task<bool> TrySaveAsync(WeeklyReport report, CancellationToken cancellation)
    {
        const string Sql =
            """
            INSERT INTO report (week, computed_at, json)
            VALUES (@week, @ComputedAt, @json)
            ON CONFLICT (week) DO NOTHING
            """;
        var week = report.Span.Week.ToString();
        var json = JsonSerializer.Serialize(report, ReportJson.Default.WeeklyReport);
        return database.WriteAsync(
            transaction => transaction.Connection!.Execute(Sql, new { week, report.ComputedAt, json }, transaction) == 1,
            cancellation);
    }

    public async Task<bool> IsPostedAsync(IsoWeek week, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM report WHERE week = @week AND message_id IS NOT NULL", new { week = week.ToString() }) == 1;
    }

    /// <summary>
    /// Adds the messages to the outbox and remembers the first as the week's post, in one transaction; false if it has one.
    /// </summary>
    public Task<bool> TryPostAsync(
        IsoWeek week, IReadOnlyList<OutboxMessage> messages, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(transaction => Post(transaction, week.ToString(), messages, now), cancellation);

    /// <summary>Adds messages about a week that is not over, which leave no trace here.</summary>
    public Task PostSoFarAsync(IReadOnlyList<OutboxMessage> messages, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                OutboxStore.Add(transaction, messages, now);
                return true;
            },
            cancellation);

    private static bool Post(DbTransaction transaction, string week, IReadOnlyList<OutboxMessage> messages, DateTimeOffset now)
    {
        const string IsFree = "SELECT COUNT(*) FROM report WHERE week = @week AND message_id IS NULL";
        const string Claim = "UPDATE report SET posted_at = @now, message_id = @id WHERE week = @week";
        if (transaction.Connection!.ExecuteScalar<long>(IsFree, new { week }, transaction) == 0)
            return false;
        OutboxStore.Add(transaction, messages, now);
        transaction.Connection!.Execute(Claim, new { now, id = messages[0].Id, week }, transaction);
        return true;
    }
}
