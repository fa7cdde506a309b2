using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;

namespace ProdShift.Alerts;

/// <summary>The rows of alert_verdict, in the order in which they were given: a clock can step back.</summary>
internal static class VerdictRows
{
    public static bool IsKnown(DbTransaction transaction, string requestId) => transaction.Connection!.QuerySingle<long>(
        "SELECT EXISTS (SELECT 1 FROM alert_verdict WHERE request_id = @requestId)", new { requestId }, transaction) == 1;

    public static void Insert(DbTransaction transaction, string alertId, Judging judging, string requestId) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO alert_verdict (id, alert_id, verdict, actual, user_id, at, request_id)
            VALUES (@id, @alertId, @Verdict, @Actual, @UserId, @At, @requestId)
            """,
            new
            {
                id = Guid.CreateVersion7(judging.At).ToString(),
                alertId,
                Verdict = judging.Verdict.ToString(),
                judging.Actual,
                judging.UserId,
                judging.At,
                requestId,
            },
            transaction);

    public static IReadOnlyList<Judging> Of(DbTransaction transaction, string alertId) =>
    [
        .. Query(transaction.Connection!, "WHERE v.alert_id = @alertId", new { alertId }, transaction)
            .Select(row => row.ToJudging()),
    ];

    /// <summary>A message's alerts, with what each person last said of them.</summary>
    public static IReadOnlyList<StoredAlert> Attach(
        DbConnection connection, IReadOnlyList<StoredAlert> alerts, string rootId, DbTransaction transaction)
    {
        var given = Query(
                connection,
                "WHERE v.alert_id IN (SELECT id FROM alert WHERE message_id = @rootId)",
                new { rootId },
                transaction)
            .ToLookup(row => row.AlertId, row => row.ToJudging());
        return given.Count == 0
            ? alerts
            : [.. alerts.Select(stored => stored with { Verdicts = Verdicts.LastOfEach(given[stored.Alert.Id]) })];
    }

    /// <summary>Every verdict on alerts that were there at some moment of a time, by alert.</summary>
    public static ILookup<string, Judging> Between(DbConnection connection, DateTimeOffset from, DateTimeOffset to) =>
        Query(
            connection,
            "JOIN alert a ON a.id = v.alert_id WHERE a.raised_at <= @to AND (a.ended_at IS NULL OR a.ended_at >= @from)",
            new { from, to },
            transaction: null).ToLookup(row => row.AlertId, row => row.ToJudging());

    private static List<Row> Query(DbConnection connection, string condition, object values, DbTransaction? transaction) =>
        connection.Query<Row>(
            $"""
            SELECT v.alert_id AS AlertId, v.verdict AS Verdict, v.actual AS Actual, v.user_id AS UserId, v.at AS At
            FROM alert_verdict v {condition} ORDER BY v.rowid
            """,
            values,
            transaction).AsList();

    private sealed record Row
    {
        public string AlertId { get; init; } = "";

        public string Verdict { get; init; } = "";

        public string Actual { get; init; } = "";

        public string UserId { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public Judging ToJudging() => new(UserId, Enum.Parse<Verdict>(Verdict), At, Actual);
    }
}
