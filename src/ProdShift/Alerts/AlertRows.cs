using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Alerts;

/// <summary>The rows of alert.</summary>
internal static class AlertRows
{
    /// <summary>Alerts that meet a condition. Of ten thousand the texts are the most, so who needs none reads none.</summary>
    public static IReadOnlyList<StoredAlert> Query(
        DbConnection connection,
        string condition,
        object? values = null,
        DbTransaction? transaction = null,
        AlertTexts texts = AlertTexts.Text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        return connection.Query<Row>(
            $"""
            SELECT a.id AS Id, a.source AS Source, a.rule AS Rule,
                   {(texts == AlertTexts.None ? "''" : "a.key")} AS Key, a.severity AS Severity, a.workflow AS Workflow,
                   a.site AS Site, a.storage AS Storage, a.campaign AS Campaign,
                   {(texts == AlertTexts.None ? "''" : "a.text")} AS Text,
                   {(texts == AlertTexts.TextAndWhy ? "a.why" : "''")} AS Why, a.labels AS Labels,
                   a.cause AS Cause, a.entry AS Entry,
                   a.raised_at AS RaisedAt, a.armed_at AS ArmedAt, a.ended_at AS EndedAt, a.end_reason AS EndReason,
                   a.times AS Times, a.held_by AS HeldBy, a.held_at AS HeldAt, a.held_until AS HeldUntil,
                   a.message_id AS RootId, a.group_title AS GroupTitle, a.name AS Name, a.waits_for AS WaitsFor,
                   a.escalated AS Escalated, a.reminded AS Reminded
            FROM alert a {condition}
            """,
            values,
            transaction,
            buffered: false).Select(row => row.ToAlert(words)).ToList();
    }

    public static void Insert(DbTransaction transaction, Alert alert, AlertClocks clocks) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO alert (id, source, rule, key, severity, workflow, site, storage, campaign, text, why, labels,
                cause, entry,
                raised_at, armed_at, ended_at, end_reason, due_at, escalate_at, remind_at, expires_at)
            VALUES (@Id, @Source, @Rule, @Key, @Severity, @Workflow, @Site, @Storage, @Campaign, @Text, @Why, @Labels,
                @Cause, @Entry,
                @RaisedAt, @ArmedAt, @EndedAt, @EndReason, @DueAt, @EscalateAt, @RemindAt, @ExpiresAt)
            """,
            Values(alert, clocks),
            transaction);

    /// <summary>
    /// Stores an alert as it is now; its clocks of reminders and escalation begin anew where it was armed anew.
    /// </summary>
    public static void Update(DbTransaction transaction, Alert alert, AlertClocks clocks) =>
        transaction.Connection!.Execute(
            """
            UPDATE alert SET times = @Times,
                escalated = CASE WHEN armed_at = @ArmedAt THEN escalated ELSE 0 END,
                reminded = CASE WHEN armed_at = @ArmedAt THEN reminded ELSE 0 END,
                escalate_at = CASE WHEN @EscalateAt IS NULL OR armed_at <> @ArmedAt THEN @EscalateAt ELSE escalate_at END,
                remind_at = CASE WHEN @RemindAt IS NULL OR armed_at <> @ArmedAt THEN @RemindAt ELSE remind_at END,
                expires_at = coalesce(@ExpiresAt, expires_at),
                armed_at = @ArmedAt, ended_at = @EndedAt, end_reason = @EndReason,
                held_by = @HeldBy, held_at = @HeldAt, held_until = @HeldUntil
            WHERE id = @Id
            """,
            Values(alert, clocks),
            transaction);

    /// <summary>Stores what it now says: only for an alert that was read with all its texts, or found anew.</summary>
    public static void UpdateFinding(DbTransaction transaction, Alert alert) =>
        transaction.Connection!.Execute(
            "UPDATE alert SET severity = @Severity, text = @Text, why = @Why, cause = @Cause, entry = @Entry WHERE id = @Id",
            new
            {
                alert.Id,
                Severity = alert.Finding.Severity.ToString(),
                alert.Finding.Text,
                alert.Finding.Why,
                alert.Finding.Cause,
                alert.Finding.Entry,
            },
            transaction);

    private static object Values(Alert a, AlertClocks clocks) => new
    {
        a.Id,
        a.Finding.Source,
        a.Finding.Rule,
        a.Finding.Key,
        Severity = a.Finding.Severity.ToString(),
        a.Finding.Workflow,
        a.Finding.Site,
        a.Finding.Storage,
        a.Finding.Campaign,
        a.Finding.Text,
        a.Finding.Why,
        a.Finding.Labels,
        a.Finding.Cause,
        a.Finding.Entry,
        a.RaisedAt,
        a.ArmedAt,
        a.EndedAt,
        a.EndReason,
        a.Times,
        HeldBy = a.Held?.UserId,
        HeldAt = a.Held?.At,
        HeldUntil = a.Held?.Until,
        clocks.DueAt,
        clocks.EscalateAt,
        clocks.RemindAt,
        clocks.ExpiresAt,
    };

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Source { get; init; } = "";

        public string Rule { get; init; } = "";

        public string Key { get; init; } = "";

        public string Severity { get; init; } = "";

        public long? Workflow { get; init; }

        public string? Site { get; init; }

        public string? Storage { get; init; }

        public long? Campaign { get; init; }

        public string Text { get; init; } = "";

        public string Why { get; init; } = "";

        public string Labels { get; init; } = "";

        public string Cause { get; init; } = "";

        public string? Entry { get; init; }

        public DateTimeOffset RaisedAt { get; init; }

        public DateTimeOffset ArmedAt { get; init; }

        public DateTimeOffset? EndedAt { get; init; }

        public string? EndReason { get; init; }

        public long Times { get; init; }

        public string? HeldBy { get; init; }

        public DateTimeOffset? HeldAt { get; init; }

        public DateTimeOffset? HeldUntil { get; init; }

        public string? RootId { get; init; }

        public string? GroupTitle { get; init; }

        public string? Name { get; init; }

        public string? WaitsFor { get; init; }

        public long Escalated { get; init; }

        public long Reminded { get; init; }

        /// <param name="words">Words that thousands of alerts share are kept once.</param>
        public StoredAlert ToAlert(HashSet<string> words) => new(
            new(Id, Finding(words), RaisedAt, EndedAt, Shared(EndReason, words))
            {
                ArmedAt = ArmedAt,
                Times = (int)Times,
                Held = HeldBy is null ? null : new(Shared(HeldBy, words)!, HeldAt ?? RaisedAt, HeldUntil),
            },
            Shared(RootId, words),
            Shared(GroupTitle, words) ?? "",
            Name,
            Shared(WaitsFor, words),
            (int)Escalated,
            (int)Reminded);

        private Finding Finding(HashSet<string> words) => new(
            Shared(Source, words)!,
            Shared(Rule, words)!,
            Key,
            Enum.Parse<Severity>(Severity),
            Text,
            (int?)Workflow,
            Shared(Site, words),
            Shared(Storage, words),
            (int?)Campaign,
            Why,
            Labels,
            Shared(Cause, words)!,
            Shared(Entry, words));

        private static string? Shared(string? word, HashSet<string> words)
        {
            if (word is null || words.Add(word))
                return word;
            return words.TryGetValue(word, out var first) ? first : word;
        }
    }
}
