using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Alerts;

/// <summary>
/// Gives new alerts to the messages that will own them. What a silence or a greater trouble explains is kept back, and told once
/// that is over and it is still there.
/// </summary>
internal sealed class NewAlertTeller(IOptions<SlackOptions> slack)
{
    /// <summary>How many messages a channel takes at once (Slack's documentation: short bursts).</summary>
    private const int Burst = 5;

    /// <summary>
    /// Untold alerts whose time has come. None waits longer than Alerts:GroupWaitSeconds may be: what seems to was stored before
    /// the clock stepped back.
    /// </summary>
    public const string IsDue = "message_id IS NULL AND waits_for IS NULL AND (due_at <= @now OR due_at > @now + 61000)";

    public IReadOnlyList<NewRoot> Group(DbTransaction transaction, IReadOnlyList<Silence> silences, DateTimeOffset now)
    {
        Release(transaction, now);
        if (!AnyDue(transaction, now))
            return [];
        var news = KeepBack(transaction, Untold(transaction), silences);
        var groups = Grouping.Of(news);
        if (groups.Count == 0)
            return [];
        // An alert names its message before that is written: the message tells of its alerts.
        transaction.Connection!.Execute("PRAGMA defer_foreign_keys = ON", transaction: transaction);
        var waiting = Waiting(transaction);
        return waiting.Count < Burst
            ? [.. Grouping.Share(groups, Burst - waiting.Count).Select(share => Own(transaction, share, waiting: null))]
            : [Own(transaction, groups, waiting[0])]; // the newest, so that what was first is said first
    }

    /// <summary>What a greater trouble explained is told once that is over, if it is still there.</summary>
    private static void Release(DbTransaction transaction, DateTimeOffset now) => transaction.Connection!.Execute(
        """
        UPDATE alert SET waits_for = NULL, due_at = @now
        WHERE ended_at IS NULL AND waits_for LIKE 'alert:%' AND NOT EXISTS (
            SELECT 1 FROM alert greater WHERE 'alert:' || greater.id = alert.waits_for AND greater.ended_at IS NULL)
        """,
        new { now },
        transaction);

    private static bool AnyDue(DbTransaction transaction, DateTimeOffset now) => transaction.Connection!.QuerySingle<long>(
        $"SELECT EXISTS (SELECT 1 FROM alert WHERE {IsDue})", new { now }, transaction) == 1;

    /// <summary>What is due takes along what would be due in a moment.</summary>
    private static IReadOnlyList<StoredAlert> Untold(DbTransaction transaction) => AlertRows.Query(
        transaction.Connection!,
        "WHERE a.message_id IS NULL AND a.waits_for IS NULL",
        transaction: transaction,
        texts: AlertTexts.None);

    private static List<Alert> KeepBack(
        DbTransaction transaction, IReadOnlyList<StoredAlert> untold, IReadOnlyList<Silence> silences)
    {
        var central = AlertRows.Query(
            transaction.Connection!,
            "WHERE a.rule = @rule AND a.ended_at IS NULL",
            new { rule = RuleNames.CentralOutage },
            transaction);
        var news = new List<Alert>();
        foreach (var alert in untold.Select(stored => stored.Alert))
        {
            if (silences.FirstOrDefault(silence => silence.Filter.Matches(alert)) is { } silence)
                Wait(transaction, alert, $"silence:{silence.Number}");
            else if (central.FirstOrDefault(each => Inhibition.IsExplainedBy(each.Alert.Finding, alert.Finding)) is { } outage)
                Explain(transaction, alert, outage);
            else
                news.Add(alert);
        }
        return news;
    }

    private static void Explain(DbTransaction transaction, Alert alert, StoredAlert outage)
    {
        Wait(transaction, alert, $"alert:{outage.Alert.Id}");
        if (outage.RootId is not null)
            AlertChanges.MarkStale(transaction, outage.RootId);
    }

    private static void Wait(DbTransaction transaction, Alert alert, string waitsFor) =>
        transaction.Connection!.Execute(
            "UPDATE alert SET waits_for = @waitsFor WHERE id = @Id", new { alert.Id, waitsFor }, transaction);

    /// <summary>
    /// Messages that own alerts, were not sent yet, and can still be written otherwise: the channel's turn has not come.
    /// </summary>
    private List<string> Waiting(DbTransaction transaction) => transaction.Connection!.Query<string>(
        """
        SELECT o.id FROM outbox o JOIN alert_root r ON r.id = o.id
        WHERE o.channel = @Alerts AND o.sent_at IS NULL AND o.attempts = 0 ORDER BY o.rowid DESC LIMIT @Burst
        """,
        new { slack.Value.Channels.Alerts, Burst },
        transaction).AsList();

    private static NewRoot Own(DbTransaction transaction, IReadOnlyList<AlertGroup> share, string? waiting)
    {
        var id = waiting ?? Guid.CreateVersion7().ToString();
        foreach (var group in share)
        {
            var names = LabelNames.Of(group.Alerts);
            transaction.Connection!.Execute(
                "UPDATE alert SET message_id = @id, group_title = @Title, name = @Name WHERE id = @AlertId",
                group.Alerts.Select(alert => new
                {
                    id,
                    group.Title,
                    Name = names.GetValueOrDefault(alert.Id),
                    AlertId = alert.Id,
                }),
                transaction);
        }
        return new(id, share.SelectMany(group => group.Alerts).Select(alert => alert.Id).ToHashSet(), waiting is not null);
    }
}

/// <summary>A message that owns new alerts; it extends one that waits to be sent, or is a new one.</summary>
internal sealed record NewRoot(string Id, IReadOnlySet<string> Added, bool Extends);
