using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Outbox;
using ProdShift.Slack;
using ProdShift.Storage;

namespace ProdShift.Escalations;

/// <summary>Reminds the channel of alerts that nobody takes: one message for all that are due.</summary>
internal sealed class ReminderRun(Database database, EscalationChains chains, IOptions<SlackOptions> slack)
{
    private const int MostShown = 15;

    private const string Due =
        "WHERE a.remind_at <= @now AND a.ended_at IS NULL AND a.held_by IS NULL AND a.message_id IS NOT NULL";

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using (var connection = await database.OpenAsync(cancellation))
        {
            if (connection.QuerySingle<long>($"SELECT EXISTS (SELECT 1 FROM alert a {Due})", new { now }) == 0)
                return;
        }
        await database.WriteAsync(transaction => Remind(transaction, now), cancellation);
    }

    private int Remind(DbTransaction transaction, DateTimeOffset now)
    {
        var silences = SilenceStore.Holding(transaction.Connection!, transaction, now);
        var reminded = new List<Alert>();
        var due = AlertRows.Query(
            transaction.Connection!,
            $"{Due} ORDER BY a.severity = 'Critical' DESC, a.raised_at",
            new { now },
            transaction);
        foreach (var stored in due)
        {
            var quiet = chains.QuietUntil(stored.Alert, silences, now);
            if (quiet is null)
                reminded.Add(Note(transaction, stored, now));
            Next(transaction, stored, quiet, now);
        }
        if (reminded.Count > 0)
            OutboxStore.Add(transaction, [OutboxMessage.Post(slack.Value.Channels.Alerts, Words(reminded))], now);
        return reminded.Count;
    }

    private static Alert Note(DbTransaction transaction, StoredAlert stored, DateTimeOffset now)
    {
        AlertEvents.Add(
            transaction, new(stored.Alert, AlertChangeKind.Reminded, "still open and not acknowledged"), Cause.Bot, now);
        return stored.Alert;
    }

    /// <summary>What was missed while the bot was away is one reminder, not several.</summary>
    private static void Next(DbTransaction transaction, StoredAlert stored, DateTimeOffset? quiet, DateTimeOffset now)
    {
        var done = stored.Reminded;
        while (quiet is null && Reminder.At(stored.Alert.ArmedAt, done) <= now)
            done++;
        transaction.Connection!.Execute(
            "UPDATE alert SET reminded = @done, remind_at = @at WHERE id = @Id",
            new { stored.Alert.Id, done, at = quiet ?? Reminder.At(stored.Alert.ArmedAt, done) },
            transaction);
    }

    private static Message Words(IReadOnlyList<Alert> alerts)
    {
        var head = Mrkdwn.Of($":alarm_clock: *Still open, and nobody has acknowledged: {AlertWords.Count(alerts.Count)}*");
        return new(
            Mrkdwn.Of($"Still open and not acknowledged: {AlertWords.Count(alerts.Count)}"),
            [
                .. AlertLines.Of(head, alerts, MostShown, Mrkdwn.Of($"`/alerts state:untaken`")),
                new ContextBlock(Mrkdwn.Of(
                    $"Acknowledge or snooze them at their messages, or with `/alerts`; that stops the reminders.")),
            ]);
    }
}
