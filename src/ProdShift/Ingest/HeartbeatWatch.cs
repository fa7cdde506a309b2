using System.Data.Common;
using ProdShift.Alerts;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Storage;

namespace ProdShift.Ingest;

/// <summary>Raises an alert when something does not call in as it promised, and ends it when it does.</summary>
internal sealed class HeartbeatWatch(Database database, AlertStore alerts, TimeProvider clock)
{
    private readonly DateTimeOffset _listeningSince = clock.GetUtcNow();

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using (var connection = await database.OpenAsync(cancellation))
        {
            var late = Late(connection, null, now, out var open).Select(finding => finding.Key);
            if (open.SetEquals(late))
                return;
        }
        await database.WriteAsync(
            transaction => alerts.Settle(
                transaction,
                HeartbeatStore.Source,
                Late(transaction.Connection!, transaction, now, out _),
                new Sight(true, Workflows: null),
                now),
            cancellation);
    }

    /// <summary>What is late by now, and what was found so before and has not called since.</summary>
    private List<Finding> Late(DbConnection connection, DbTransaction? transaction, DateTimeOffset now, out HashSet<string> open)
    {
        var missing = AlertRows.Query(
                connection, "WHERE a.source = @Source AND a.ended_at IS NULL", new { HeartbeatStore.Source }, transaction)
            .ToDictionary(stored => stored.Alert.Finding.Key, stored => stored.Alert);
        open = [.. missing.Keys];
        return
        [
            .. HeartbeatStore.All(connection, transaction)
                .Select(beat => missing.GetValueOrDefault(beat.Name) is { } alert && beat.LastAt < alert.ArmedAt
                    ? alert.Finding
                    : beat.Late(HeartbeatStore.Source, _listeningSince, now))
                .OfType<Finding>(),
        ];
    }
}
