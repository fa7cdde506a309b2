using ProdShift.Alerts;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Escalations;

/// <summary>The button Escalate: calls the next in the chain at once. For people with a role, since it wakes others.</summary>
internal sealed partial class EscalateAction(
    EscalationRun escalations, RoleBook roles, TimeProvider clock, ILogger<EscalateAction> logger) : IBlockActionHandler
{
    public string ActionId => AlertButtons.Escalate;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        if (RoleWords.RefusalOfAny(await AnyRole.CheckAsync(roles, action.UserId, cancellation)) is { } refusal)
            return Reply.ToUser(refusal);
        var target = AlertTarget.Read(action.Value);
        var called = await escalations.ByHandAsync(
            AlertChoice.Of(target), new(action.UserId, action.RequestId), clock.GetUtcNow(), cancellation);
        LogEscalated(action.UserId, target.Value, called.Told.Count);
        return EscalationWords.Of(called) is { } words ? Reply.ToUser(words) : Reply.None;
    }

    [LoggerMessage(LogLevel.Information, "{User} escalated {Target}: {Count} people or groups called")]
    private partial void LogEscalated(string user, string target, int count);
}

/// <summary>What somebody is told who escalated, where the thread does not tell it.</summary>
internal static class EscalationWords
{
    public static Mrkdwn? Of(ByHand called) => called switch
    {
        { Alerts: 0 } => Mrkdwn.Of($"Nothing here is open any more, so nobody was called."),
        { Told.Count: 0 } => Mrkdwn.Of(
            $"There is nobody to call: no one else is checked in, and the roles of the chain have no members. "
            + $"The shift manager sets them under Roles and Escalation."),
        _ => null,
    };
}
