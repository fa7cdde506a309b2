using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Freezes;
using ProdShift.Outbox;
using ProdShift.Sources;

namespace ProdShift.Alerts;

/// <summary>
/// Says what the alerts have become, within the transaction that changed them: new ones in groups, each group with a message of
/// its own or, when many are due, sharing one; changed ones by an edit of their message and a line in its thread.
/// </summary>
internal sealed partial class AlertTeller(
    NewAlertTeller news,
    FreezeStore freezes,
    IEnumerable<IMonitorSource> sources,
    IOptions<FreezeOptions> freezing,
    IOptions<SlackOptions> slack,
    ILogger<AlertTeller> logger)
{
    private const long MessageIsStale = 1;

    /// <summary>
    /// The message is as it should be, but a line of its story waits for an earlier one to be sent: many changes within moments
    /// make two lines, not many.
    /// </summary>
    private const long StoryIsStale = 2;

    private string Channel => slack.Value.Channels.Alerts;

    public void Tell(DbTransaction transaction, DateTimeOffset now)
    {
        var silences = SilenceStore.Holding(transaction.Connection!, transaction, now);
        foreach (var root in news.Group(transaction, silences, now))
            Post(transaction, root, silences, now);
        foreach (var root in Stale(transaction))
            Edit(transaction, root, silences, now);
        Freeze(transaction, now);
    }

    /// <summary>Whether <see cref="Tell"/> would have something to say.</summary>
    public static bool IsDue(DbConnection connection, DateTimeOffset now) => connection.QuerySingle<long>(
        $"""
        SELECT EXISTS (SELECT 1 FROM alert_root r WHERE r.is_stale = 1 OR (r.is_stale = 2 AND NOT EXISTS (
                SELECT 1 FROM outbox o WHERE o.thread_of = r.id AND o.sent_at IS NULL AND o.attempts = 0)))
            OR EXISTS (SELECT 1 FROM alert WHERE {NewAlertTeller.IsDue})
        """,
        new { now }) == 1;

    private void Freeze(DbTransaction transaction, DateTimeOffset now)
    {
        var open = transaction.Connection!.Query<(string Rule, string Text)>(
            "SELECT rule, text FROM alert WHERE ended_at IS NULL AND rule IN @rules",
            new { rules = freezing.Value.OnRules },
            transaction);
        freezes.FollowRules(transaction, open.AsList(), now);
    }

    private void Post(DbTransaction transaction, NewRoot root, IReadOnlyList<Silence> silences, DateTimeOffset now)
    {
        var message = Render(transaction, root.Id, silences, out var alerts, out var unnamed);
        if (!root.Extends)
            OutboxStore.Add(transaction, [OutboxMessage.Post(Channel, message) with { Id = root.Id }], now);
        var added = unnamed.Where(stored => root.Added.Contains(stored.Alert.Id)).ToList();
        OutboxStore.Add(transaction, RootMessage.Names(added).Select(names => OutboxMessage.Post(Channel, names, root.Id)), now);
        if (root.Extends)
        {
            AlertChanges.MarkStale(transaction, root.Id);
            return;
        }
        var (events, upTo) = AlertEvents.Since(transaction, root.Id, 0);
        Log(events, alerts);
        transaction.Connection!.Execute(
            "INSERT INTO alert_root (id, opened_at, told_up_to) VALUES (@Id, @now, @upTo)",
            new { root.Id, now, upTo },
            transaction);
    }

    private void Edit(DbTransaction transaction, StaleRoot root, IReadOnlyList<Silence> silences, DateTimeOffset now)
    {
        var message = Render(transaction, root.Id, silences, out var alerts, out _);
        if (root.State == MessageIsStale)
            OutboxStore.Add(transaction, [OutboxMessage.Edit(Channel, message, root.Id)], now);
        var (events, upTo) = AlertEvents.Since(transaction, root.Id, root.ToldUpTo);
        var story = StoryMessage.Of(events, alerts);
        var waits = story is not null && AnyReplyWaits(transaction, root.Id);
        if (story is not null && !waits)
            OutboxStore.Add(transaction, [OutboxMessage.Post(Channel, story, root.Id)], now);
        if (!waits)
            Log(events, alerts);
        transaction.Connection!.Execute(
            "UPDATE alert_root SET is_stale = @state, told_up_to = @upTo WHERE id = @Id",
            new { root.Id, state = waits ? StoryIsStale : 0, upTo = waits ? root.ToldUpTo : upTo },
            transaction);
    }

    private static bool AnyReplyWaits(DbTransaction transaction, string rootId) => transaction.Connection!.QuerySingle<long>(
        "SELECT EXISTS (SELECT 1 FROM outbox WHERE thread_of = @rootId AND sent_at IS NULL AND attempts = 0)",
        new { rootId },
        transaction) == 1;

    private Slack.Message Render(
        DbTransaction transaction,
        string rootId,
        IReadOnlyList<Silence> silences,
        out IReadOnlyList<StoredAlert> alerts,
        out IReadOnlyList<StoredAlert> unnamed)
    {
        alerts = VerdictRows.Attach(
            transaction.Connection!,
            AlertRows.Query(transaction.Connection!, "WHERE a.message_id = @rootId", new { rootId }, transaction),
            rootId,
            transaction);
        var heldBack = AlertRows.Query(
            transaction.Connection!,
            "WHERE a.ended_at IS NULL AND a.waits_for IN (SELECT 'alert:' || id FROM alert WHERE message_id = @rootId)",
            new { rootId },
            transaction);
        var jobs = alerts is [{ Alert: var alone }]
            ? sources.FirstOrDefault(source => source.Name == alone.Finding.Source)?.LinkTo(alone.Finding)
            : null;
        return RootMessage.Of(rootId, alerts, heldBack, silences, jobs, out unnamed);
    }

    private static List<StaleRoot> Stale(DbTransaction transaction) =>
        transaction.Connection!.Query<StaleRoot>(
            "SELECT id AS Id, told_up_to AS ToldUpTo, is_stale AS State FROM alert_root WHERE is_stale ORDER BY rowid",
            transaction: transaction).AsList();

    private sealed record StaleRoot(string Id, long ToldUpTo, long State);

    /// <summary>
    /// Every change with its reason; alike ones in one line, since a site that comes back ends hundreds at once.
    /// </summary>
    private void Log(IReadOnlyList<AlertEvent> events, IReadOnlyList<StoredAlert> alerts)
    {
        var byId = alerts.ToDictionary(stored => stored.Alert.Id, stored => stored.Alert.Finding);
        foreach (var alike in events.GroupBy(e => (e.Kind, e.Reason, e.UserId, byId[e.AlertId].Rule)))
        {
            var (kind, reason, user, rule) = alike.Key;
            LogChange(kind, alike.Count(), rule, byId[alike.First().AlertId].Key, reason, user ?? "the bot");
        }
    }

    [LoggerMessage(LogLevel.Information, "{Change} {Count} {Rule} ({Key} …): {Reason}, by {User}")]
    private partial void LogChange(AlertChangeKind change, int count, string rule, string key, string reason, string user);
}
