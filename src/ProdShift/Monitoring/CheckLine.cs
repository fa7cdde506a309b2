using ProdShift.Alerts;
using ProdShift.Outbox;
using ProdShift.Slack;

namespace ProdShift.Monitoring;

/// <summary>The one line that ends every check in the shift channel, so that silence never stands for "all well".</summary>
internal static class CheckLine
{
    public static OutboxMessage Write(string channel, IReadOnlyList<SourceOutcome> outcomes, AlertCounts open)
    {
        var answered = outcomes.Where(outcome => outcome.Error is null).ToList();
        var workflows = outcomes.Sum(outcome => outcome.Workflows);
        var looked = outcomes.Count == 0
            ? Mrkdwn.Of($"no source is configured, so nothing was looked at")
            : Mrkdwn.Of(
                $"{workflows} {(workflows == 1 ? "workflow" : "workflows")} looked at "
                + $"in {string.Join(", ", outcomes.Select(o => o.Name))}");
        var alerts = open.Open == 0
            ? Mrkdwn.Of($"no alert open")
            : Mrkdwn.Of($"{open.Open} {(open.Open == 1 ? "alert" : "alerts")} open, {open.NotTaken} not acknowledged");
        var silent = answered.Count == outcomes.Count
            ? Mrkdwn.Empty
            : Mrkdwn.Of(
                $" :warning: Not seen in full: {string.Join(", ", outcomes.Except(answered).Select(outcome => outcome.Name))}.");
        return OutboxMessage.Post(channel, new(Mrkdwn.Of($"Check done: {looked}; {alerts}.{silent}")));
    }
}
