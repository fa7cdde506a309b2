using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;

namespace ProdShift.Alerts;

/// <summary>Stores changes of alerts with their history, and marks the messages that have to be written anew.</summary>
internal static class AlertChanges
{
    /// <param name="transaction">The transaction of what led to the change.</param>
    /// <param name="change">The change, as Core decided it.</param>
    /// <param name="before">The alert as it was stored; null for a new one.</param>
    /// <param name="cause">Who did it.</param>
    /// <param name="now">When.</param>
    /// <param name="tellAt">When a new alert may be told first; at once if null.</param>
    /// <param name="expiresAt">When it ends unless it is sent again; null keeps what is stored.</param>
    /// <returns>False if the same request was carried out before, and nothing was done.</returns>
    public static bool Apply(
        DbTransaction transaction,
        AlertChange change,
        StoredAlert? before,
        Cause cause,
        DateTimeOffset now,
        DateTimeOffset? tellAt = null,
        DateTimeOffset? expiresAt = null)
    {
        var clocks = Clocks(change.Alert, tellAt ?? now, now, expiresAt);
        if (before is null)
            AlertRows.Insert(transaction, change.Alert, clocks);
        if (change.Kind != AlertChangeKind.Updated && !AlertEvents.Add(transaction, change, cause, now))
            return false;
        if (before is null)
            return true;
        AlertRows.Update(transaction, change.Alert, clocks);
        if (change.Kind is AlertChangeKind.Updated or AlertChangeKind.Worsened or AlertChangeKind.Reopened)
            AlertRows.UpdateFinding(transaction, change.Alert);
        if (change.Kind == AlertChangeKind.Reopened && before.RootId is null)
            TellAnew(transaction, change.Alert.Id, clocks.DueAt);
        if (before.RootId is not null)
            MarkStale(transaction, before.RootId);
        else if (before.WaitsFor is not null)
            MarkExplainingStale(transaction, before.WaitsFor);
        return true;
    }

    public static void MarkStale(DbTransaction transaction, string rootId) =>
        transaction.Connection!.Execute("UPDATE alert_root SET is_stale = 1 WHERE id = @rootId", new { rootId }, transaction);

    /// <summary>The message of a greater trouble names what it explains.</summary>
    private static void MarkExplainingStale(DbTransaction transaction, string waitsFor) =>
        transaction.Connection!.Execute(
            "UPDATE alert_root SET is_stale = 1 WHERE id = (SELECT message_id FROM alert WHERE 'alert:' || id = @waitsFor)",
            new { waitsFor },
            transaction);

    /// <summary>What waited for something that is over, and is still there, may be told now.</summary>
    public static void StopWaiting(DbTransaction transaction, string waitedFor, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            "UPDATE alert SET waits_for = NULL, due_at = @now WHERE waits_for = @waitedFor AND ended_at IS NULL",
            new { waitedFor, now },
            transaction);

    /// <summary>An alert that was kept quiet until it ended is new to everybody when it comes back.</summary>
    private static void TellAnew(DbTransaction transaction, string id, DateTimeOffset dueAt) =>
        transaction.Connection!.Execute(
            "UPDATE alert SET waits_for = NULL, due_at = @dueAt WHERE id = @id", new { id, dueAt }, transaction);

    private static AlertClocks Clocks(Alert alert, DateTimeOffset tellAt, DateTimeOffset now, DateTimeOffset? expiresAt) =>
        alert.IsUntaken
            ? new(tellAt, now, Reminder.At(alert.ArmedAt, 0), expiresAt)
            : new(tellAt, null, null, expiresAt);
}
