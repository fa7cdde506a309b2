using ProdShift.Alerts;
using ProdShift.Outbox;
using ProdShift.Slack;

namespace ProdShift.Escalations;

/// <summary>The direct message to whoever is called: one for all that they are called for at once.</summary>
internal static class EscalationMessages
{
    private const int MostShown = 10;
    private const int MostWithButtons = 3;

    public static IEnumerable<OutboxMessage> Direct(
        IReadOnlyList<Call> calls, Cause cause, OnCall onCall, string alertsChannel) =>
        calls.SelectMany(call => onCall.Of(call.Step.To, call.Step.OnDutyOnly).Write.Select(user => (User: user, Call: call)))
            .GroupBy(pair => pair.User, pair => pair.Call)
            .Select(person => OutboxMessage.Post(person.Key, Letter([.. person], cause, alertsChannel)));

    private static Message Letter(IReadOnlyList<Call> calls, Cause cause, string alertsChannel)
    {
        var alerts = calls.Select(call => call.Stored.Alert).DistinctBy(alert => alert.Id).ToList();
        var why = cause.UserId is { } asker ? Mrkdwn.Of($"{Mrkdwn.User(asker)} asks for you") : Mrkdwn.Of($"{calls[0].Reason}");
        var head = Mrkdwn.Of(
            $":mega: *You are called for {AlertWords.Count(alerts.Count)} in {Mrkdwn.Channel(alertsChannel)}* ({why}).");
        var buttons = alerts.Take(MostWithButtons)
            .Select(alert => AlertButtons.Of(AlertTarget.One(alert.Id), [alert], jobs: null));
        return new(
            Mrkdwn.Of($"You are called for {AlertWords.Count(alerts.Count)}: {alerts[0].Finding.Text}"),
            [
                .. AlertLines.Of(head, alerts, MostShown, Mrkdwn.Of($"`/alerts`")),
                .. alerts.Count <= MostWithButtons ? buttons : [],
                new ContextBlock(Mrkdwn.Of($"Acknowledging stops the calls. The whole story is in each alert's thread.")),
            ]);
    }
}
