using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Alerts;

/// <summary>The rows of silence and silence_end.</summary>
internal static class SilenceStore
{
    /// <summary>Silences that nobody and nothing ended yet: they hold, will hold, or are just over.</summary>
    public static IReadOnlyList<Silence> NotEnded(DbConnection connection, DbTransaction? transaction = null) =>
        Query(connection, "WHERE e.number IS NULL ORDER BY s.number", null, transaction);

    public static IReadOnlyList<Silence> Holding(DbConnection connection, DbTransaction? transaction, DateTimeOffset now) =>
        [.. NotEnded(connection, transaction).Where(silence => silence.Holds(now))];

    public static IReadOnlyList<Silence> Latest(DbConnection connection, int most) =>
        Query(connection, "ORDER BY s.number DESC LIMIT @most", new { most }, null);

    public static Silence? Find(DbTransaction transaction, long number) =>
        Query(transaction.Connection!, "WHERE s.number = @number", new { number }, transaction) is [var found] ? found : null;

    /// <summary>The new silence's number; that of the first, if the request is a repeat.</summary>
    public static long Add(DbTransaction transaction, Silence silence, string requestId, DateTimeOffset now)
    {
        transaction.Connection!.Execute(
            """
            INSERT INTO silence (
                rule, site, storage, workflow, campaign, severity, starts_at, ends_at, user_id, reason, at, request_id)
            VALUES (@Rule, @Site, @Storage, @Workflow, @Campaign, @Severity, @From, @Until, @By, @Reason, @now, @requestId)
            ON CONFLICT (request_id) DO NOTHING
            """,
            new
            {
                silence.Filter.Rule,
                silence.Filter.Site,
                silence.Filter.Storage,
                silence.Filter.Workflow,
                silence.Filter.Campaign,
                Severity = silence.Filter.Severity?.ToString(),
                silence.From,
                silence.Until,
                silence.By,
                silence.Reason,
                now,
                requestId,
            },
            transaction);
        return transaction.Connection!.QuerySingle<long>(
            "SELECT number FROM silence WHERE request_id = @requestId", new { requestId }, transaction);
    }

    /// <summary>False if it had been ended before.</summary>
    public static bool End(
        DbTransaction transaction, long number, string? userId, string reason, string? requestId, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO silence_end (number, at, user_id, reason, request_id)
            VALUES (@number, @now, @userId, @reason, @requestId) ON CONFLICT DO NOTHING
            """,
            new { number, now, userId, reason, requestId },
            transaction) == 1;

    private static List<Silence> Query(DbConnection connection, string condition, object? values, DbTransaction? transaction) =>
    [
        .. connection.Query<Row>(
            $"""
            SELECT s.number AS Number, s.rule AS Rule, s.site AS Site, s.storage AS Storage, s.workflow AS Workflow,
                   s.campaign AS Campaign, s.severity AS Severity, s.starts_at AS StartsAt, s.ends_at AS EndsAt,
                   s.user_id AS UserId, s.reason AS Reason, e.at AS EndedAt
            FROM silence s LEFT JOIN silence_end e ON e.number = s.number {condition}
            """,
            values,
            transaction).Select(row => row.ToSilence()),
    ];

    private sealed record Row
    {
        public long Number { get; init; }

        public string? Rule { get; init; }

        public string? Site { get; init; }

        public string? Storage { get; init; }

        public long? Workflow { get; init; }

        public long? Campaign { get; init; }

        public string? Severity { get; init; }

        public DateTimeOffset StartsAt { get; init; }

        public DateTimeOffset EndsAt { get; init; }

        public string UserId { get; init; } = "";

        public string Reason { get; init; } = "";

        public DateTimeOffset? EndedAt { get; init; }

        public Silence ToSilence() => new(
            Number,
            new()
            {
                Rule = Rule,
                Site = Site,
                Storage = Storage,
                Workflow = (int?)Workflow,
                Campaign = (int?)Campaign,
                Severity = Severity is null ? null : Enum.Parse<Severity>(Severity),
            },
            StartsAt,
            EndsAt,
            UserId,
            Reason)
        {
            EndedAt = EndedAt,
        };
    }
}
