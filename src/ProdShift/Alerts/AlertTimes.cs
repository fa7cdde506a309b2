using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;
using ProdShift.Storage;

namespace ProdShift.Alerts;

/// <summary>What time alone does to alerts: a snooze runs out, and what others no longer send is over.</summary>
internal sealed class AlertTimes(Database database, AlertTeller teller, TimeProvider clock)
{
    private const string Snoozed = "WHERE a.held_until <= @now AND a.ended_at IS NULL";
    private const string Expired = "WHERE a.expires_at <= @now AND a.ended_at IS NULL";

    /// <summary>
    /// What expired while the bot was away was not sent because nobody listened: its senders get time to come back.
    /// </summary>
    private static readonly TimeSpan GraceAfterStart = TimeSpan.FromMinutes(5);

    private readonly DateTimeOffset _started = clock.GetUtcNow();

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using (var connection = await database.OpenAsync(cancellation))
        {
            if (connection.QuerySingle<long>(
                $"SELECT EXISTS (SELECT 1 FROM alert a {Snoozed}) OR EXISTS (SELECT 1 FROM alert a {Expired})", new { now }) == 0)
            {
                return;
            }
        }
        await database.WriteAsync(
            transaction =>
            {
                var changes = Changes(transaction, now).ToList();
                foreach (var (stored, change) in changes)
                    AlertChanges.Apply(transaction, change, stored, Cause.Bot, now);
                teller.Tell(transaction, now);
                return changes.Count;
            },
            cancellation);
    }

    private IEnumerable<(StoredAlert Stored, AlertChange Change)> Changes(DbTransaction transaction, DateTimeOffset now)
    {
        foreach (var stored in AlertRows.Query(transaction.Connection!, Snoozed, new { now }, transaction))
        {
            if (Handling.Wake(stored.Alert, now) is { } woken)
                yield return (stored, woken);
        }
        if (now - _started < GraceAfterStart)
            yield break;
        foreach (var stored in AlertRows.Query(transaction.Connection!, Expired, new { now }, transaction))
            yield return (stored, AlertBook.Gone(stored.Alert, "it is not sent any more", now));
    }
}
