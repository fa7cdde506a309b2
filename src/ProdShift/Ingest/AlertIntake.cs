using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Core.Alerts;
using ProdShift.Storage;

namespace ProdShift.Ingest;

/// <summary>
/// Stores alerts that others send. They are told in a moment, with what else came by then.
/// </summary>
internal sealed class AlertIntake(Database database, IOptions<AlertOptions> options, TimeProvider clock)
{
    private const int AtOnce = 500;

    public async Task TakeAsync(IReadOnlyList<ReceivedAlert> received, CancellationToken cancellation)
    {
        // Of one that was sent twice in a request the last word counts.
        foreach (var part in received.Reverse().DistinctBy(alert => alert.Finding.Key).Reverse().Chunk(AtOnce))
        {
            await database.WriteAsync(
                transaction =>
                {
                    Take(transaction, part, clock.GetUtcNow());
                    return part.Length;
                },
                cancellation);
        }
    }

    private void Take(DbTransaction transaction, ReceivedAlert[] part, DateTimeOffset now)
    {
        var known = AlertRows.Query(
            transaction.Connection!,
            "WHERE a.source = @Source AND a.key IN @keys ORDER BY a.ended_at IS NOT NULL, a.ended_at DESC",
            new { PrometheusAlerts.Source, keys = part.Select(alert => alert.Finding.Key) },
            transaction,
            AlertTexts.TextAndWhy).ToLookup(stored => stored.Alert.Finding.Key);
        foreach (var (finding, over, expiresAt) in part)
        {
            var before = known[finding.Key].FirstOrDefault(stored => stored.Alert.Finding.Rule == finding.Rule);
            var changes = over
                ? before is { Alert.IsOpen: true } ? [AlertBook.Gone(before.Alert, "its sender says so", now)] : []
                : AlertBook.Found(before?.Alert, finding, now, AlertStore.NewId(now)).ToList();
            foreach (var change in changes)
            {
                var same = before is not null && change.Alert.Id == before.Alert.Id ? before : null;
                AlertChanges.Apply(transaction, change, same, Cause.Bot, now, TellAt(now), expiresAt);
            }
            if (changes.Count == 0 && before is { Alert.IsOpen: true })
                Refresh(transaction, before.Alert.Id, expiresAt);
        }
    }

    private DateTimeOffset TellAt(DateTimeOffset now) => now.AddSeconds(options.Value.GroupWaitSeconds);

    private static void Refresh(DbTransaction transaction, string id, DateTimeOffset expiresAt) =>
        transaction.Connection!.Execute(
            "UPDATE alert SET expires_at = @expiresAt WHERE id = @id", new { id, expiresAt }, transaction);
}
