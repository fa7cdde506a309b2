using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Alerts;

/// <summary>The rows of alert and alert_event.</summary>
internal static class AlertRows
{
    public static IReadOnlyList<OpenAlert> Query(
        DbConnection connection, string condition, object? values = null, DbTransaction? transaction = null) =>
        connection.Query<Row>(
            $"""
            SELECT a.id AS Id, a.source AS Source, a.rule AS Rule, a.key AS Key, a.severity AS Severity, a.workflow AS Workflow,
                   a.site AS Site, a.storage AS Storage, a.text AS Text, a.raised_at AS RaisedAt, a.ended_at AS EndedAt,
                   a.end_reason AS EndReason, a.message_id AS MessageId, e.user_id AS AckedBy, e.at AS AckedAt
            FROM alert a LEFT JOIN alert_event e ON e.alert_id = a.id AND e.kind = 'Acknowledged'
            {condition}
            """,
            values,
            transaction).Select(row => row.ToAlert()).ToList();

    public static void Insert(DbTransaction transaction, Alert alert, string messageId) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO alert (id, source, rule, key, severity, workflow, site, storage, text,
                raised_at, ended_at, end_reason, message_id)
            VALUES (@Id, @Source, @Rule, @Key, @Severity, @Workflow, @Site, @Storage, @Text,
                @RaisedAt, @EndedAt, @EndReason, @messageId)
            """,
            Values(alert, messageId),
            transaction);

    public static void Update(DbTransaction transaction, Alert alert) =>
        transaction.Connection!.Execute(
            "UPDATE alert SET severity = @Severity, text = @Text, ended_at = @EndedAt, end_reason = @EndReason WHERE id = @Id",
            Values(alert, messageId: null),
            transaction);

    public static void AddEvent(
        DbTransaction transaction, AlertChange change, string? userId, string? requestId, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO alert_event (id, alert_id, kind, at, user_id, reason, request_id)
            VALUES (@id, @AlertId, @Kind, @now, @userId, @Reason, @requestId)
            """,
            new
            {
                id = Guid.CreateVersion7(now).ToString(),
                AlertId = change.Alert.Id,
                Kind = change.Kind.ToString(),
                now,
                userId,
                change.Reason,
                requestId,
            },
            transaction);

    private static object Values(Alert a, string? messageId) => new
    {
        a.Id,
        a.Finding.Source,
        a.Finding.Rule,
        a.Finding.Key,
        Severity = a.Finding.Severity.ToString(),
        a.Finding.Workflow,
        a.Finding.Site,
        a.Finding.Storage,
        a.Finding.Text,
        a.RaisedAt,
        a.EndedAt,
        a.EndReason,
        messageId,
    };

    private sealed record Row(
        string Id,
        string Source,
        string Rule,
        string Key,
        string Severity,
        long? Workflow,
        string? Site,
        string? Storage,
        string Text,
        DateTimeOffset RaisedAt,
        DateTimeOffset? EndedAt,
        string? EndReason,
        string? MessageId,
        string? AckedBy,
        DateTimeOffset? AckedAt)
    {
        public OpenAlert ToAlert() => new(
            new(
                Id,
                new(Source, Rule, Key, Enum.Parse<Severity>(Severity), Text, (int?)Workflow, Site, Storage),
                RaisedAt,
                EndedAt,
                EndReason),
            AckedBy is not null && AckedAt is { } at ? new(AckedBy, at) : null,
            MessageId);
    }
}
