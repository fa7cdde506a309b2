using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Outbox;
using ProdShift.Storage;

namespace ProdShift.Alerts;

/// <summary>An alert with who acknowledged it, if anybody, and the outbox id of its message.</summary>
internal sealed record OpenAlert(Alert Alert, Acknowledgement? Acknowledged, string? MessageId);

/// <summary>Alerts and their history.</summary>
internal sealed class AlertStore(Database database, AlertTelling telling)
{
    public async Task<IReadOnlyList<OpenAlert>> OpenAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return AlertRows.Query(connection, "WHERE a.ended_at IS NULL ORDER BY a.severity = 'Critical' DESC, a.raised_at, a.id");
    }

    /// <summary>
    /// Settles what a check found with the alerts there are, within the check's transaction, and returns what changed. The
    /// messages about it go to the outbox in the same transaction.
    /// </summary>
    public IReadOnlyList<AlertChange> Settle(
        DbTransaction transaction, string source, IReadOnlyList<Finding> findings, Sight seen, DateTimeOffset now)
    {
        var connection = transaction.Connection!;
        var open = AlertRows.Query(connection, "WHERE a.ended_at IS NULL AND a.source = @source", new { source }, transaction);
        var told = Told(transaction, source);
        var changes = AlertBook.Update(
            [.. open.Select(row => row.Alert)], told, findings, seen, now, () => Guid.CreateVersion7(now).ToString());
        var rows = open.ToDictionary(row => row.Alert.Id);
        foreach (var change in changes)
            Apply(transaction, change, rows.GetValueOrDefault(change.Alert.Id), now);
        return changes;
    }

    /// <summary>Ends alerts of sources that nobody watches any more.</summary>
    public void EndOrphans(DbTransaction transaction, IReadOnlyCollection<string> sources, DateTimeOffset now)
    {
        const string Reason = "its source is no longer in the configuration";
        foreach (var row in AlertRows.Query(transaction.Connection!, "WHERE a.ended_at IS NULL", transaction: transaction)
            .Where(row => !sources.Contains(row.Alert.Finding.Source)))
        {
            var ended = row.Alert with { EndedAt = now, EndReason = Reason };
            Apply(transaction, new(ended, AlertChangeKind.Resolved, Reason), row, now);
        }
    }

    public Task<Acknowledge.Result> AcknowledgeAsync(
        string alertId, string userId, string requestId, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var row = AlertRows.Query(
                    transaction.Connection!, "WHERE a.id = @alertId", new { alertId }, transaction) is [var found] ? found : null;
                var result = Acknowledge.Decide(row?.Alert, row?.Acknowledged, userId, now);
                if (result is Acknowledge.Result.Done done)
                    Store(transaction, new(done.Alert, AlertChangeKind.Acknowledged, done.Reason), row!, userId, requestId, now);
                return result;
            },
            cancellation);

    private static HashSet<(string Rule, string Key)> Told(DbTransaction transaction, string source) =>
        [.. transaction.Connection!.Query<(string, string)>(
            "SELECT rule, key FROM alert WHERE source = @source AND rule IN @rules",
            new { source, rules = new[] { RuleNames.WorkflowFinished, RuleNames.FilesMissing, RuleNames.WorkflowFailed } },
            transaction)];

    private void Apply(DbTransaction transaction, AlertChange change, OpenAlert? before, DateTimeOffset now)
    {
        if (before is null)
            Insert(transaction, change, now);
        else
            Store(transaction, change, before, userId: null, requestId: null, now);
    }

    private void Insert(DbTransaction transaction, AlertChange change, DateTimeOffset now)
    {
        var root = telling.Raised(change.Alert);
        OutboxStore.Add(transaction, [root], now);
        AlertRows.Insert(transaction, change.Alert, root.Id);
        AlertRows.AddEvent(transaction, change, userId: null, requestId: null, now);
    }

    private void Store(
        DbTransaction transaction, AlertChange change, OpenAlert before, string? userId, string? requestId, DateTimeOffset now)
    {
        AlertRows.Update(transaction, change.Alert);
        if (change.Kind != AlertChangeKind.Updated)
            AlertRows.AddEvent(transaction, change, userId, requestId, now);
        var acknowledged = userId is null ? before.Acknowledged : new(userId, now);
        OutboxStore.Add(transaction, telling.Changed(change, acknowledged, before.MessageId), now);
    }
}
