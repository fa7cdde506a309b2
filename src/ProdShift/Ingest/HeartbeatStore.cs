using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;

namespace ProdShift.Ingest;

/// <summary>The rows of heartbeat: who has to call in, how often, and when they last did.</summary>
internal static class HeartbeatStore
{
    /// <summary>The source of alerts about those that do not call in.</summary>
    public const string Source = "heartbeat";

    /// <summary>A name that calls in without saying how often is expected once a day.</summary>
    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);

    /// <summary>
    /// Notes a call, and, where it says so, how often they come from now on. Returns the longest time to the next.
    /// </summary>
    public static TimeSpan Beat(DbTransaction transaction, string name, TimeSpan? every, DateTimeOffset now) =>
        TimeSpan.FromMilliseconds(transaction.Connection!.QuerySingle<long>(
            """
            INSERT INTO heartbeat (name, every_ms, last_at) VALUES (@name, coalesce(@every, @daily), @now)
            ON CONFLICT (name) DO UPDATE SET every_ms = coalesce(@every, every_ms), last_at = @now
            RETURNING every_ms
            """,
            new { name, every = (long?)every?.TotalMilliseconds, daily = (long)Daily.TotalMilliseconds, now },
            transaction));

    /// <summary>Nobody waits for it any more; false if nobody did.</summary>
    public static bool Forget(DbTransaction transaction, string name) =>
        transaction.Connection!.Execute("DELETE FROM heartbeat WHERE name = @name", new { name }, transaction) == 1;

    public static IReadOnlyList<Heartbeat> All(DbConnection connection, DbTransaction? transaction = null) =>
    [
        .. connection.Query<Row>(
            "SELECT name AS Name, every_ms AS Every, last_at AS LastAt FROM heartbeat ORDER BY name", transaction: transaction)
            .Select(row => new Heartbeat(row.Name, TimeSpan.FromMilliseconds(row.Every), row.LastAt)),
    ];

    private sealed record Row(string Name, long Every, DateTimeOffset LastAt);
}
