using System.Data.Common;
using Dapper;
using ProdShift.Outbox;
using ProdShift.Slack;

namespace ProdShift.Monitoring;

/// <summary>The one line that ends every check in the shift channel, so that silence never stands for "all well".</summary>
internal static class CheckLine
{
    public static OutboxMessage Write(string channel, IReadOnlyList<SourceOutcome> outcomes, OpenCount open)
    {
        var answered = outcomes.Where(outcome => outcome.Error is null).ToList();
        var looked = outcomes.Count == 0
            ? Mrkdwn.Of($"no source is configured, so nothing was looked at")
            : Mrkdwn.Of(
                $"{outcomes.Sum(outcome => outcome.Workflows)} workflows looked at "
                + $"in {string.Join(", ", outcomes.Select(o => o.Name))}");
        var alerts = open.Open == 0
            ? Mrkdwn.Of($"no alert open")
            : Mrkdwn.Of($"{open.Open} {(open.Open == 1 ? "alert" : "alerts")} open, {open.Unheld} not acknowledged");
        var silent = answered.Count == outcomes.Count
            ? Mrkdwn.Empty
            : Mrkdwn.Of(
                $" :warning: Not seen in full: {string.Join(", ", outcomes.Except(answered).Select(outcome => outcome.Name))}.");
        return OutboxMessage.Post(channel, new(Mrkdwn.Of($"Check done: {looked}; {alerts}.{silent}")));
    }
}

/// <summary>Alerts that are open now (info does not count), and those of them that nobody acknowledged.</summary>
internal sealed record OpenCount(long Open, long Unheld)
{
    public static OpenCount Read(DbTransaction transaction) => transaction.Connection!.QuerySingle<OpenCount>(
        """
        SELECT count(*) AS Open, coalesce(sum(NOT EXISTS (
            SELECT 1 FROM alert_event e WHERE e.alert_id = a.id AND e.kind = 'Acknowledged')), 0) AS Unheld
        FROM alert a WHERE a.ended_at IS NULL AND a.severity <> 'Info'
        """,
        transaction: transaction);
}
