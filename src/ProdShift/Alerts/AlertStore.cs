using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Storage;

namespace ProdShift.Alerts;

/// <summary>Alerts and their history: what checks found of them, what people did about them, and lists of them.</summary>
internal sealed class AlertStore(Database database, AlertTeller teller)
{
    public async Task<IReadOnlyList<StoredAlert>> OpenAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return AlertRows.Query(connection, "WHERE a.ended_at IS NULL ORDER BY a.severity = 'Critical' DESC, a.raised_at, a.id");
    }

    /// <summary>
    /// Alerts that match, the open ones first, then the latest; ended ones only of the time since, if one is given.
    /// </summary>
    public async Task<IReadOnlyList<StoredAlert>> FindAsync(
        AlertFilter filter, DateTimeOffset? endedSince, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return Matching(
            AlertRows.Query(
                connection,
                "WHERE a.ended_at IS NULL OR a.ended_at >= @endedSince ORDER BY a.ended_at IS NOT NULL, a.raised_at DESC, a.id",
                new { endedSince }),
            filter);
    }

    public async Task<(StoredAlert Stored, IReadOnlyList<AlertEvent> Story)?> StoryAsync(
        string alertId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return AlertRows.Query(connection, "WHERE a.id = @alertId", new { alertId }, texts: AlertTexts.TextAndWhy) is [var found]
            ? (found, AlertEvents.Of(connection, alertId))
            : null;
    }

    /// <summary>What a message owns, the worst first.</summary>
    public async Task<IReadOnlyList<StoredAlert>> OfRootAsync(string rootId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return AlertRows.Query(
            connection,
            "WHERE a.message_id = @rootId ORDER BY a.ended_at IS NOT NULL, a.severity = 'Critical' DESC, a.raised_at, a.id",
            new { rootId });
    }

    /// <summary>
    /// Settles what a check found with the alerts there are, within the check's transaction, and returns what changed. The
    /// messages about it go to the outbox in the same transaction.
    /// </summary>
    public IReadOnlyList<AlertChange> Settle(
        DbTransaction transaction, string source, IReadOnlyList<Finding> findings, Sight seen, DateTimeOffset now)
    {
        var known = AlertRows.Query(
            transaction.Connection!,
            "WHERE a.source = @source AND (a.ended_at IS NULL OR a.ended_at >= @since)",
            new { source, since = now - AlertBook.SameTrouble },
            transaction,
            AlertTexts.TextAndWhy);
        var changes = AlertBook.Update(
            [.. known.Select(stored => stored.Alert)], Told(transaction, source), findings, seen, now, NewId(now));
        var stored = known.ToDictionary(alert => alert.Alert.Id);
        foreach (var change in changes)
            AlertChanges.Apply(transaction, change, stored.GetValueOrDefault(change.Alert.Id), Cause.Bot, now);
        teller.Tell(transaction, now);
        return changes;
    }

    /// <summary>Ends alerts of monitor sources that nobody watches any more.</summary>
    public void EndOrphans(DbTransaction transaction, IReadOnlyCollection<string> sources, DateTimeOffset now)
    {
        foreach (var stored in AlertRows.Query(
            transaction.Connection!,
            "WHERE a.ended_at IS NULL AND a.source NOT IN @sources AND a.source IN (SELECT source FROM source_check)",
            new { sources },
            transaction))
        {
            var change = AlertBook.Gone(stored.Alert, "its source is no longer in the configuration", now);
            AlertChanges.Apply(transaction, change, stored, Cause.Bot, now);
        }
        teller.Tell(transaction, now);
    }

    /// <summary>Does the same to all alerts that are meant, and tells what came of each.</summary>
    public Task<IReadOnlyList<(StoredAlert Stored, Handling.Result Result)>> HandleAsync(
        AlertChoice choice, Handling handling, Cause cause, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var results = choice.Read(transaction)
                    .Select(stored => (stored, Result: handling.Decide(stored.Alert, cause.UserId!, now)))
                    .ToList();
                foreach (var (stored, result) in results)
                {
                    if (result is Handling.Result.Done(var change))
                        AlertChanges.Apply(transaction, change, stored, cause, now);
                }
                teller.Tell(transaction, now);
                return (IReadOnlyList<(StoredAlert, Handling.Result)>)results;
            },
            cancellation);

    public static IReadOnlyList<StoredAlert> Matching(IReadOnlyList<StoredAlert> alerts, AlertFilter filter) =>
        filter.IsEmpty ? alerts : [.. alerts.Where(stored => filter.Matches(stored.Alert))];

    public static Func<string> NewId(DateTimeOffset now) => () => Guid.CreateVersion7(now).ToString();

    private static HashSet<(string Rule, string Key)> Told(DbTransaction transaction, string source) =>
        [.. transaction.Connection!.Query<(string, string)>(
            "SELECT rule, key FROM alert WHERE source = @source AND rule IN @rules",
            new { source, rules = AlertLives.ToldOnce },
            transaction)];
}

/// <summary>Which alerts are meant: those of a button, or the open ones that match a filter.</summary>
internal sealed record AlertChoice(AlertTarget? Target, AlertFilter? Filter)
{
    public static AlertChoice Of(AlertTarget target) => new(target, null);

    public static AlertChoice Open(AlertFilter filter) => new(null, filter);

    public IReadOnlyList<StoredAlert> Read(DbTransaction transaction) => this switch
    {
        { Target.AlertId: { } id } => Query(transaction, "WHERE a.id = @id", new { id }),
        { Target.RootId: { } root } => Alarms(Query(transaction, "WHERE a.message_id = @root", new { root })),
        { Filter: { } filter } => AlertStore.Matching(Query(transaction, "WHERE a.ended_at IS NULL", null), filter),
        _ => [],
    };

    /// <summary>A button for all means what asks to be acted upon; where nothing does, what there is, to say why not.</summary>
    private static IReadOnlyList<StoredAlert> Alarms(IReadOnlyList<StoredAlert> all) =>
        all.Where(stored => stored.Alert.IsOpen).ToList() is { Count: > 0 } open ? open : all;

    private static IReadOnlyList<StoredAlert> Query(DbTransaction transaction, string condition, object? values) =>
        AlertRows.Query(transaction.Connection!, condition, values, transaction);
}
