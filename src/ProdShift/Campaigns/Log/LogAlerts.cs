using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Log;
using ProdShift.Core.Monitoring;

namespace ProdShift.Campaigns.Log;

/// <summary>The alerts of a campaign and of its workflows, with what happened to each.</summary>
internal static class LogAlerts
{
    private const string Of =
        """
        (a.campaign IN @JustIn OR EXISTS (
            SELECT 1 FROM workflow w WHERE w.source = a.source AND w.workflow = a.workflow AND w.campaign IN @JustIn))
        AND a.raised_at >= @CreatedAt
        """;

    public static IReadOnlyList<LoggedAlert> Read(DbConnection connection, Campaign campaign)
    {
        var of = new { campaign.JustIn, campaign.CreatedAt };
        var events = connection.Query<Event>(
            $"""
            SELECT e.alert_id AS AlertId, e.kind AS Kind, e.user_id AS UserId, e.reason AS Reason, e.at AS At
            FROM alert_event e JOIN alert a ON a.id = e.alert_id
            WHERE {Of} AND e.kind NOT IN ('Raised', 'Updated')
            ORDER BY e.rowid
            """,
            of).ToLookup(row => row.AlertId);
        return
        [
            .. connection.Query<Row>(
                    $"""
                    SELECT a.id AS Id, a.rule AS Rule, a.severity AS Severity, a.workflow AS Workflow, a.text AS Text,
                           a.raised_at AS RaisedAt, a.ended_at AS EndedAt
                    FROM alert a
                    WHERE {Of}
                    ORDER BY a.raised_at, a.id
                    """,
                    of)
                .Select(row => row.ToAlert(events[row.Id])),
        ];
    }

    private static string What(string kind) => Enum.TryParse<AlertChangeKind>(kind, out var change)
        ? change switch
        {
            AlertChangeKind.Resolved => "ended",
            AlertChangeKind.Woken => "is no longer snoozed",
            AlertChangeKind.Released => "was given back",
            _ => kind.ToLowerInvariant(),
        }
        : kind.ToLowerInvariant();

    private sealed record Event
    {
        public string AlertId { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? UserId { get; init; }

        public string Reason { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public LoggedAlertEvent ToEvent() => new(What(Kind), UserId, Reason, At);
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Rule { get; init; } = "";

        public Severity Severity { get; init; }

        public int? Workflow { get; init; }

        public string Text { get; init; } = "";

        public DateTimeOffset RaisedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public LoggedAlert ToAlert(IEnumerable<Event> events) =>
            new(Rule, Severity, Workflow, Text, RaisedAt, EndedAt, [.. events.Select(one => one.ToEvent())]);
    }
}
