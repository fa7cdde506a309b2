using System.Data.Common;
using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Outbox;
using ProdShift.Storage;

namespace ProdShift.Silences;

/// <summary>
/// Ends silences whose time is over, with a word in the channel, and tells what they kept back and is still there.
/// </summary>
internal sealed class SilenceTimes(Database database, AlertTeller teller, IOptions<SlackOptions> slack)
{
    private HashSet<long> _holding = [];

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        IReadOnlyList<Silence> silences;
        await using (var connection = await database.OpenAsync(cancellation))
            silences = SilenceStore.NotEnded(connection);
        var holding = silences.Where(silence => silence.Holds(now)).Select(silence => silence.Number).ToHashSet();
        var over = silences.Where(silence => silence.Until <= now).ToList();
        if (over.Count == 0 && holding.SetEquals(_holding))
            return;
        await database.WriteAsync(
            transaction =>
            {
                foreach (var silence in over)
                    End(transaction, silence, userId: null, "its time is over", requestId: null, now);
                foreach (var begun in silences.Where(each => holding.Contains(each.Number) && !_holding.Contains(each.Number)))
                    MarkStale(transaction, begun.Filter);
                teller.Tell(transaction, now);
                return over.Count;
            },
            cancellation);
        _holding = holding;
    }

    /// <summary>Ends a silence and says so; false if it had been ended before.</summary>
    public bool End(
        DbTransaction transaction, Silence silence, string? userId, string reason, string? requestId, DateTimeOffset now)
    {
        if (!SilenceStore.End(transaction, silence.Number, userId, reason, requestId, now))
            return false;
        AlertChanges.StopWaiting(transaction, $"silence:{silence.Number}", now);
        var open = MarkStale(transaction, silence.Filter);
        OutboxStore.Add(
            transaction,
            [OutboxMessage.Post(slack.Value.Channels.Alerts, SilenceMessages.Ended(silence, userId, reason, open))],
            now);
        return true;
    }

    /// <summary>
    /// The messages of open alerts that match show whether they are silenced; returns how many such alerts there are.
    /// </summary>
    public static int MarkStale(DbTransaction transaction, AlertFilter filter)
    {
        var open = AlertStore.Matching(
            AlertRows.Query(
                transaction.Connection!, "WHERE a.ended_at IS NULL", transaction: transaction, texts: AlertTexts.None),
            filter);
        foreach (var root in open.Select(stored => stored.RootId).OfType<string>().Distinct())
            AlertChanges.MarkStale(transaction, root);
        return open.Count(stored => stored.Alert.IsAlarm);
    }
}
