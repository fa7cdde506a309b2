using ProdShift.Core.Alerts;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The Acknowledge button of an alert.</summary>
internal sealed partial class AcknowledgeAction(AlertStore alerts, TimeProvider clock, ILogger<AcknowledgeAction> logger)
    : IBlockActionHandler
{
    public string ActionId => AlertMessages.AcknowledgeAction;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        var result = await alerts.AcknowledgeAsync(
            action.Value, action.UserId, action.RequestId, clock.GetUtcNow(), cancellation);
        if (result is Acknowledge.Result.Done)
            LogAcknowledged(action.UserId, action.Value);
        return result switch
        {
            Acknowledge.Result.Done => Reply.None,
            Acknowledge.Result.AlreadyBy by => Reply.ToUser(
                Mrkdwn.Of($"{Mrkdwn.User(by.UserId)} acknowledged this already, {Mrkdwn.Time(by.At)}.")),
            Acknowledge.Result.HasEnded { Alert.EndedAt: { } at } ended => Reply.ToUser(
                Mrkdwn.Of($"This has ended already, {Mrkdwn.Time(at)}: {ended.Alert.EndReason}.")),
            _ => Reply.ToUser(Mrkdwn.Of($"This alert is not known here any more, so there is nothing to acknowledge.")),
        };
    }

    [LoggerMessage(LogLevel.Information, "{User} acknowledged alert {Alert}")]
    private partial void LogAcknowledged(string user, string alert);
}
