using System.Globalization;
using System.Text;
using Dapper;
using ProdShift.Storage;

namespace ProdShift.Health;

/// <summary>The bot's figures in Prometheus' text format, read from the database when asked.</summary>
internal sealed class Metrics(Database database, TimeProvider clock)
{
    public async Task<string> WriteAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var text = new StringBuilder();
        Write(text, "prodshift_alerts_open", "Alerts that are open.", connection.Query<Sample>(
            "SELECT rule AS A, severity AS B, count(*) AS Value FROM alert WHERE ended_at IS NULL GROUP BY rule, severity"),
            "rule",
            "severity");
        Write(
            text,
            "prodshift_alert_changes",
            "What happened to alerts so far: raised, acknowledged, resolved …",
            connection.Query<Sample>(
                """
                SELECT a.rule AS A, lower(e.kind) AS B, count(*) AS Value FROM alert_event e JOIN alert a ON a.id = e.alert_id
                GROUP BY a.rule, e.kind
                """),
            "rule",
            "change");
        Write(text, "prodshift_outbox_unsent", "Messages that are not yet in Slack.", connection.Query<Sample>(
            "SELECT NULL AS A, NULL AS B, count(*) AS Value FROM outbox WHERE sent_at IS NULL"));
        Write(
            text,
            "prodshift_outbox_oldest_seconds",
            "Age of the oldest message that is not yet in Slack.",
            connection.Query<Sample>(
                "SELECT NULL AS A, NULL AS B, coalesce((@now - min(created_at)) / 1000, 0) AS Value FROM outbox "
                + "WHERE sent_at IS NULL",
                new { now = clock.GetUtcNow() }));
        Write(text, "prodshift_outbox_given_up", "Messages that Slack refused for good.", connection.Query<Sample>(
            "SELECT NULL AS A, NULL AS B, count(*) AS Value FROM outbox "
            + "WHERE sent_at IS NOT NULL AND error IS NOT NULL AND error NOT LIKE 'superseded%'"));
        Write(text, "prodshift_outbox_moved", "Messages that their channel did not take and another did.",
            connection.Query<Sample>(
                "SELECT NULL AS A, NULL AS B, count(*) AS Value FROM outbox WHERE moved_from IS NOT NULL"));
        Write(
            text,
            "prodshift_source_last_good_timestamp_seconds",
            "When a source last answered in full.",
            connection.Query<Sample>(
                """
                SELECT s.source AS A, NULL AS B, max(r.finished_at) / 1000 AS Value
                FROM source_check s JOIN check_run r ON r.id = s.check_id WHERE s.ok GROUP BY s.source
                """),
            "source");
        Write(text, "prodshift_check_last_timestamp_seconds", "When the last check was done.", connection.Query<Sample>(
            "SELECT NULL AS A, NULL AS B, coalesce(max(finished_at) / 1000, 0) AS Value FROM check_run"));
        Write(text, "prodshift_on_shift", "People checked in, by role.", connection.Query<Sample>(
            """
            SELECT role AS A, NULL AS B, count(*) AS Value FROM shift s
            WHERE NOT EXISTS (SELECT 1 FROM shift_end e WHERE e.shift_id = s.id) GROUP BY role
            """), "role");
        return text.ToString();
    }

    private static void Write(StringBuilder text, string name, string help, IEnumerable<Sample> samples, params string[] labels)
    {
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n");
        foreach (var sample in samples)
        {
            var values = new[] { sample.A, sample.B }
                .Take(labels.Length)
                .Zip(labels, (value, label) => $"{label}=\"{Escape(value)}\"");
            var set = labels.Length == 0 ? "" : $"{{{string.Join(',', values)}}}";
            text.Append(CultureInfo.InvariantCulture, $"{name}{set} {sample.Value}\n");
        }
    }

    private static string Escape(string? value) => (value ?? "")
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Not a positional record: SQLite does not tell the type of a computed column that has no rows.</summary>
    private sealed record Sample
    {
        public string? A { get; init; }

        public string? B { get; init; }

        public long Value { get; init; }
    }
}
