using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Outbox;
using ProdShift.Silences;
using ProdShift.Storage;

namespace ProdShift.Escalations;

/// <summary>
/// Calls people about alerts that nobody takes, step by step: a mention in the alert's thread, and a direct message that names
/// all that they are called for. An acknowledgement stops it.
/// </summary>
internal sealed class EscalationRun(
    Database database,
    EscalationChains chains,
    Callees callees,
    AlertTeller teller,
    IOptions<SlackOptions> slack)
{
    private const string Due =
        "WHERE a.escalate_at <= @now AND a.ended_at IS NULL AND a.held_by IS NULL AND a.message_id IS NOT NULL";

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        if (!await AnyDueAsync(now, cancellation))
            return;
        var onCall = await callees.ReadAsync(cancellation);
        await database.WriteAsync(
            transaction =>
            {
                var calls = Steps(transaction, onCall, now);
                Say(transaction, calls, Cause.Bot, onCall, now);
                return calls.Count;
            },
            cancellation);
    }

    /// <summary>Calls the next in the chain at once, because a person asks for it; returns whom.</summary>
    public async Task<ByHand> ByHandAsync(AlertChoice choice, Cause cause, DateTimeOffset now, CancellationToken cancellation)
    {
        var onCall = await callees.ReadAsync(cancellation);
        return await database.WriteAsync(
            transaction =>
            {
                var open = choice.Read(transaction).Where(stored => stored.Alert.IsAlarm).ToList();
                var calls = open.Select(stored => NextByHand(stored, onCall, cause.UserId!)).OfType<Call>().ToList();
                var said = Say(transaction, calls, cause, onCall, now);
                return new ByHand(open.Count, [.. said.SelectMany(call => Told(call, onCall)).Distinct()]);
            },
            cancellation);
    }

    private async Task<bool> AnyDueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return connection.QuerySingle<long>($"SELECT EXISTS (SELECT 1 FROM alert a {Due})", new { now }) == 1;
    }

    private List<Call> Steps(DbTransaction transaction, OnCall onCall, DateTimeOffset now)
    {
        var silences = SilenceStore.Holding(transaction.Connection!, transaction, now);
        var calls = new List<Call>();
        foreach (var stored in AlertRows.Query(transaction.Connection!, Due, new { now }, transaction, AlertTexts.None))
        {
            var chain = chains.For(stored.Alert);
            if (QuietUntil(stored.Alert, silences, now) is { } quiet)
            {
                LookAgain(transaction, stored.Alert, quiet);
            }
            else if (Escalation.Next(chain, stored.Escalated, stored.Alert.ArmedAt, onCall.IsOnDuty, now)
                is not Escalation.Result.Tell tell)
            {
                LookAgain(transaction, stored.Alert, Wait(chain, stored, onCall, now));
            }
            else
            {
                calls.Add(new(stored, tell.Step, tell.Done, tell.Reason));
            }
        }
        return WithTexts(transaction, calls);
    }

    private static List<Call> WithTexts(DbTransaction transaction, List<Call> calls)
    {
        var told = AlertRows.Query(
            transaction.Connection!,
            "WHERE a.id IN @ids",
            new { ids = calls.Select(call => call.Stored.Alert.Id) },
            transaction).ToDictionary(stored => stored.Alert.Id);
        return [.. calls.Select(call => call with { Stored = told[call.Stored.Alert.Id] })];
    }

    private static DateTimeOffset? Wait(
        IReadOnlyList<EscalationStep> chain, StoredAlert stored, OnCall onCall, DateTimeOffset now) =>
        Escalation.Next(chain, stored.Escalated, stored.Alert.ArmedAt, onCall.IsOnDuty, now) is Escalation.Result.WaitUntil wait
            ? wait.At
            : null;

    private DateTimeOffset? QuietUntil(Alert alert, IReadOnlyList<Silence> silences, DateTimeOffset now) =>
        silences.FirstOrDefault(silence => silence.Filter.Matches(alert))?.Until ?? chains.QuietUntil(alert, now);

    /// <summary>By hand nobody calls himself: a shifter who is on asks for the one after him.</summary>
    private Call? NextByHand(StoredAlert stored, OnCall onCall, string userId)
    {
        var chain = chains.For(stored.Alert);
        var next = chain.Skip(stored.Escalated).Concat(chain.TakeLast(1))
            .FirstOrDefault(step => onCall.Of(step.To, step.OnDutyOnly).Mention is { Count: > 0 } people
                && !(people is [var one] && one == userId));
        return next is null
            ? null
            : new(stored, next, Math.Max(stored.Escalated, chain.ToList().IndexOf(next) + 1), "asked for by hand");
    }

    private List<Call> Say(DbTransaction transaction, List<Call> calls, Cause cause, OnCall onCall, DateTimeOffset now)
    {
        var said = new List<Call>();
        foreach (var call in calls)
        {
            var told = string.Join(',', Told(call, onCall));
            var change = new AlertChange(call.Stored.Alert, AlertChangeKind.Escalated, call.Reason);
            if (!AlertEvents.Add(transaction, change, cause, now, told))
                continue;
            transaction.Connection!.Execute(
                "UPDATE alert SET escalated = @Done, escalate_at = CASE WHEN held_by IS NULL THEN @now END WHERE id = @Id",
                new { call.Stored.Alert.Id, call.Done, now },
                transaction);
            if (call.Stored.RootId is { } root)
                AlertChanges.MarkStale(transaction, root);
            said.Add(call);
        }
        OutboxStore.Add(transaction, EscalationMessages.Direct(said, cause, onCall, slack.Value.Channels.Alerts), now);
        teller.Tell(transaction, now);
        return said;
    }

    private static IReadOnlyList<string> Told(Call call, OnCall onCall) => onCall.Of(call.Step.To, call.Step.OnDutyOnly).Mention;

    private static void LookAgain(DbTransaction transaction, Alert alert, DateTimeOffset? at) =>
        transaction.Connection!.Execute("UPDATE alert SET escalate_at = @at WHERE id = @Id", new { alert.Id, at }, transaction);
}

/// <summary>One alert's step that is due: whom to call, how many steps are then over, and why.</summary>
internal sealed record Call(StoredAlert Stored, EscalationStep Step, int Done, string Reason);

/// <summary>What an escalation by hand came to: the open alerts, and the ids of those called.</summary>
internal sealed record ByHand(int Alerts, IReadOnlyList<string> Told);
