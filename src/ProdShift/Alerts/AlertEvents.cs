using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;

namespace ProdShift.Alerts;

/// <summary>The rows of alert_event: everything that happened to an alert, and why.</summary>
internal static class AlertEvents
{
    /// <summary>False if the request was carried out before: Slack repeats what it thinks lost.</summary>
    public static bool Add(DbTransaction transaction, AlertChange change, Cause cause, DateTimeOffset now, string? told = null) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO alert_event (id, alert_id, kind, at, user_id, reason, request_id, told)
            VALUES (@id, @AlertId, @Kind, @now, @UserId, @Reason, @RequestId, @told)
            ON CONFLICT (request_id) DO NOTHING
            """,
            new
            {
                id = Guid.CreateVersion7(now).ToString(),
                AlertId = change.Alert.Id,
                Kind = change.Kind.ToString(),
                now,
                cause.UserId,
                change.Reason,
                RequestId = cause.RequestId is { } request ? $"{request}/{change.Alert.Id}" : null,
                told,
            },
            transaction) == 1;

    /// <summary>
    /// What happened to a root's alerts since its story was last told, oldest first, with the last event's number.
    /// </summary>
    public static (IReadOnlyList<AlertEvent> Events, long UpTo) Since(DbTransaction transaction, string rootId, long toldUpTo)
    {
        var rows = transaction.Connection!.Query<Row>(
            """
            SELECT e.rowid AS Number, e.alert_id AS AlertId, e.kind AS Kind, e.at AS At, e.user_id AS UserId,
                   e.reason AS Reason, e.told AS Told
            FROM alert_event e JOIN alert a ON a.id = e.alert_id
            WHERE a.message_id = @rootId AND e.rowid > @toldUpTo ORDER BY e.rowid
            """,
            new { rootId, toldUpTo },
            transaction).AsList();
        return ([.. rows.Select(row => row.ToEvent())], rows.Count == 0 ? toldUpTo : rows[^1].Number);
    }

    public static IReadOnlyList<AlertEvent> Of(DbConnection connection, string alertId) =>
    [
        .. connection.Query<Row>(
            """
            SELECT rowid AS Number, alert_id AS AlertId, kind AS Kind, at AS At, user_id AS UserId, reason AS Reason, told AS Told
            FROM alert_event WHERE alert_id = @alertId ORDER BY rowid
            """,
            new { alertId }).Select(row => row.ToEvent()),
    ];

    private sealed record Row
    {
        public long Number { get; init; }

        public string AlertId { get; init; } = "";

        public string Kind { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public string? UserId { get; init; }

        public string Reason { get; init; } = "";

        public string? Told { get; init; }

        public AlertEvent ToEvent() => new(
            AlertId,
            Enum.Parse<AlertChangeKind>(Kind),
            At,
            UserId,
            Reason,
            Told?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? []);
    }
}

/// <summary>
/// One thing that happened to an alert; <paramref name="Told"/> are the user and user group ids that were called.
/// </summary>
internal sealed record AlertEvent(
    string AlertId, AlertChangeKind Kind, DateTimeOffset At, string? UserId, string Reason, IReadOnlyList<string> Told);

/// <summary>Who did it and with which request; neither, where the bot did it by itself.</summary>
internal sealed record Cause(string? UserId, string? RequestId)
{
    public static Cause Bot { get; } = new(null, null);
}
