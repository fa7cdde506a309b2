using System.Data.Common;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Freezes;
using ProdShift.Outbox;
using ProdShift.Slack;
using ProdShift.Storage;

namespace ProdShift.Freezes;

/// <summary>
/// The submission freezes. Each change is decided, stored and announced (in the shift and the alerts channel) in one transaction;
/// a repeat of a request changes nothing and gets the same answer.
/// </summary>
internal sealed class FreezeStore(Database database, IOptions<FreezeOptions> options, IOptions<SlackOptions> slack)
{
    private const string RuleRequest = "rule";

    /// <summary>The freezes that hold now, the oldest first: submissions are on hold while there is any.</summary>
    public static IReadOnlyList<Freeze> Active(DbConnection connection, DbTransaction? transaction = null) =>
        FreezeRows.Active(connection, transaction);

    public async Task<IReadOnlyList<Freeze>> ActiveAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return Active(connection);
    }

    /// <summary>The last freezes that were lifted, the newest first.</summary>
    public async Task<IReadOnlyList<LiftedFreeze>> LastLiftedAsync(int most, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return FreezeRows.LastLifted(connection, most);
    }

    public Task<FreezeDecision.StartResult> StartAsync(Freeze wanted, string requestId, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction => FreezeRows.StartedBy(transaction, requestId) is { } repeated
                ? new FreezeDecision.StartResult.Started(repeated)
                : Start(transaction, wanted, requestId),
            cancellation);

    /// <summary>A person lifts every freeze that holds.</summary>
    public Task<FreezeDecision.LiftResult> LiftAsync(
        string userId, string reason, string requestId, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                if (FreezeRows.LiftedBy(transaction, requestId) is { Count: > 0 } repeated)
                    return new FreezeDecision.LiftResult.Lifted(repeated, []);
                var result = FreezeDecision.LiftByPerson(Active(transaction.Connection!, transaction), userId, reason, now);
                Store(transaction, result, requestId, now);
                return result;
            },
            cancellation);

    /// <summary>
    /// Starts a freeze where an alert of a rule of Freezes:OnRules is open, and lifts a rule's where none is any more. What a
    /// person lifted meanwhile starts again only with a new trouble.
    /// </summary>
    public void FollowRules(
        DbTransaction transaction, IReadOnlyCollection<(string Rule, string Text)> openAlerts, DateTimeOffset now)
    {
        var active = Active(transaction.Connection!, transaction);
        var overruled = FreezeRows.Overruled(transaction);
        var changes = FreezeRules.Decide([.. options.Value.OnRules], active, [.. overruled.Values.Distinct()], openAlerts);
        foreach (var (rule, reason) in changes.Lift)
            Store(transaction, FreezeDecision.LiftByRule(active, rule, reason, now), RuleRequest, now);
        foreach (var (rule, text) in changes.Start)
        {
            var id = Guid.CreateVersion7(now).ToString();
            Start(transaction, new(id, now, rule, ByRule: true, FreezeCommand.OneLine(text)), $"{RuleRequest}/{id}");
        }
        FreezeRows.IsOver(
            transaction,
            overruled.Where(freeze => changes.FreeAgain.Contains(freeze.Value)).Select(freeze => freeze.Key),
            now);
    }

    private FreezeDecision.StartResult Start(DbTransaction transaction, Freeze wanted, string requestId)
    {
        var result = FreezeDecision.Start(Active(transaction.Connection!, transaction), wanted);
        if (result is FreezeDecision.StartResult.Started)
        {
            FreezeRows.Insert(transaction, wanted, requestId);
            Announce(transaction, FreezeMessages.Started(wanted), wanted.StartedAt);
        }
        return result;
    }

    private void Store(DbTransaction transaction, FreezeDecision.LiftResult result, string requestId, DateTimeOffset now)
    {
        if (result is not FreezeDecision.LiftResult.Lifted lifted)
            return;
        foreach (var freeze in lifted.Freezes)
            FreezeRows.End(transaction, freeze, requestId);
        Announce(transaction, FreezeMessages.Lifted(lifted), now);
    }

    private void Announce(DbTransaction transaction, Message message, DateTimeOffset now)
    {
        var channels = slack.Value.Channels;
        OutboxStore.Add(
            transaction,
            new[] { channels.Shift, channels.Alerts }.Distinct().Select(channel => OutboxMessage.Post(channel, message)),
            now);
    }
}
