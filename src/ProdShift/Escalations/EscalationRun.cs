using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Outbox;
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
    /// <summary>SQLite takes so many parameters, and some more.</summary>
    private const int AtOnce = 1_000;

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
        var later = new List<(string Id, DateTimeOffset? At)>();
        foreach (var stored in AlertRows.Query(transaction.Connection!, Due, new { now }, transaction, AlertTexts.None))
        {
            var next = chains.QuietUntil(stored.Alert, silences, now) is { } quiet
                ? new Escalation.Result.WaitUntil(quiet)
                : Escalation.Next(chains.For(stored.Alert), stored.Escalated, stored.Alert.ArmedAt, onCall.IsOnDuty, now);
            if (next is Escalation.Result.Tell tell)
                calls.Add(new(stored, tell.Step, tell.Done, tell.Reason));
            else
                later.Add((stored.Alert.Id, (next as Escalation.Result.WaitUntil)?.At));
        }
        LookAgain(transaction, later);
        return [.. calls.Chunk(AtOnce).SelectMany(some => WithTexts(transaction, some))];
    }

    private static IEnumerable<Call> WithTexts(DbTransaction transaction, Call[] calls)
    {
        var told = AlertRows.Query(
            transaction.Connection!,
            "WHERE a.id IN @ids",
            new { ids = calls.Select(call => call.Stored.Alert.Id) },
            transaction).ToDictionary(stored => stored.Alert.Id);
        return calls.Select(call => call with { Stored = told[call.Stored.Alert.Id] });
    }

    /// <summary>By hand nobody calls himself: a shifter who is on asks for the one after him.</summary>
    private Call? NextByHand(StoredAlert stored, OnCall onCall, string userId)
    {
        var chain = chains.For(stored.Alert);
        for (var i = Math.Min(stored.Escalated, chain.Count - 1); i >= 0 && i < chain.Count; i++)
        {
            if (onCall.Of(chain[i].To, chain[i].OnDutyOnly).Mention.Any(one => one != userId))
                return new(stored, chain[i], Math.Max(stored.Escalated, i + 1), "asked for by hand");
        }
        return null;
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

    private static void LookAgain(DbTransaction transaction, IReadOnlyList<(string Id, DateTimeOffset? At)> later)
    {
        foreach (var together in later.GroupBy(each => each.At, each => each.Id))
        {
            foreach (var ids in together.Chunk(AtOnce))
            {
                transaction.Connection!.Execute(
                    "UPDATE alert SET escalate_at = @at WHERE id IN @ids", new { at = together.Key, ids }, transaction);
            }
        }
    }
}

/// <summary>One alert's step that is due: whom to call, how many steps are then over, and why.</summary>
internal sealed record Call(StoredAlert Stored, EscalationStep Step, int Done, string Reason);

/// <summary>What an escalation by hand came to: the open alerts, and the ids of those called.</summary>
internal sealed record ByHand(int Alerts, IReadOnlyList<string> Told);
