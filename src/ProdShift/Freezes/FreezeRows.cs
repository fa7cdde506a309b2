using System.Data.Common;
using Dapper;
using ProdShift.Core.Freezes;

namespace ProdShift.Freezes;

/// <summary>The rows of freeze, freeze_end and freeze_over.</summary>
internal static class FreezeRows
{
    private const string Columns =
        "f.id AS Id, f.started_at AS StartedAt, f.started_by AS StartedBy, f.by_rule AS ByRule, f.reason AS Reason";

    public static IReadOnlyList<Freeze> Active(DbConnection connection, DbTransaction? transaction) =>
        connection.Query<Row>(
            $"SELECT {Columns} FROM freeze f WHERE NOT EXISTS (SELECT 1 FROM freeze_end e WHERE e.freeze_id = f.id) "
            + "ORDER BY f.started_at, f.id",
            transaction: transaction).Select(row => row.ToFreeze()).ToList();

    public static IReadOnlyList<LiftedFreeze> LastLifted(DbConnection connection, int most) =>
        Lifted(connection, "ORDER BY e.at DESC, f.id DESC LIMIT @most", new { most });

    /// <summary>Those that one request of a person lifted.</summary>
    public static IReadOnlyList<LiftedFreeze> LiftedBy(DbTransaction transaction, string requestId) =>
        Lifted(transaction.Connection!, "WHERE e.request_id = @requestId || '/' || f.id", new { requestId }, transaction);

    public static Freeze? StartedBy(DbTransaction transaction, string requestId) =>
        transaction.Connection!.QuerySingleOrDefault<Row>(
            $"SELECT {Columns} FROM freeze f WHERE f.request_id = @requestId", new { requestId }, transaction)?.ToFreeze();

    /// <summary>Rules whose freeze a person lifted, and whose alerts have not ended since: freeze id → rule.</summary>
    public static IReadOnlyDictionary<string, string> Overruled(DbTransaction transaction) =>
        transaction.Connection!.Query<(string Id, string Rule)>(
            """
            SELECT f.id, f.started_by FROM freeze f JOIN freeze_end e ON e.freeze_id = f.id
            WHERE f.by_rule = 1 AND e.by_rule = 0 AND NOT EXISTS (SELECT 1 FROM freeze_over o WHERE o.freeze_id = f.id)
            """,
            transaction: transaction).ToDictionary(row => row.Id, row => row.Rule);

    public static void Insert(DbTransaction transaction, Freeze freeze, string requestId) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO freeze (id, started_at, started_by, by_rule, reason, request_id)
            VALUES (@Id, @StartedAt, @By, @ByRule, @Reason, @requestId)
            """,
            new { freeze.Id, freeze.StartedAt, freeze.By, freeze.ByRule, freeze.Reason, requestId },
            transaction);

    public static void End(DbTransaction transaction, LiftedFreeze lifted, string requestId) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO freeze_end (freeze_id, at, ended_by, by_rule, reason, request_id)
            VALUES (@Id, @At, @By, @ByRule, @Reason, @request)
            """,
            new
            {
                lifted.Freeze.Id,
                lifted.At,
                lifted.By,
                lifted.ByRule,
                lifted.Reason,
                request = $"{requestId}/{lifted.Freeze.Id}",
            },
            transaction);

    public static void IsOver(DbTransaction transaction, IEnumerable<string> freezeIds, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            "INSERT INTO freeze_over (freeze_id, at) VALUES (@id, @now)",
            freezeIds.Select(id => new { id, now }).ToList(),
            transaction);

    private static IReadOnlyList<LiftedFreeze> Lifted(
        DbConnection connection, string condition, object values, DbTransaction? transaction = null) =>
        connection.Query<Row, EndRow, LiftedFreeze>(
            $"""
            SELECT {Columns}, e.at AS At, e.ended_by AS EndedBy, e.by_rule AS EndedByRule, e.reason AS EndReason
            FROM freeze f JOIN freeze_end e ON e.freeze_id = f.id {condition}
            """,
            (freeze, end) => new(freeze.ToFreeze(), end.At, end.EndedBy, end.EndedByRule != 0, end.EndReason),
            values,
            transaction,
            splitOn: "At").AsList();

    private sealed record Row(string Id, DateTimeOffset StartedAt, string StartedBy, long ByRule, string Reason)
    {
        public Freeze ToFreeze() => new(Id, StartedAt, StartedBy, ByRule != 0, Reason);
    }

    private sealed record EndRow(DateTimeOffset At, string EndedBy, long EndedByRule, string EndReason);
}
