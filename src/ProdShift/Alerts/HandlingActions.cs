using ProdShift.Core.Alerts;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>The button Acknowledge.</summary>
internal sealed class AcknowledgeAction(AlertClicks clicks) : IBlockActionHandler
{
    public string ActionId => AlertButtons.Acknowledge;

    public Task<Reply> Handle(BlockAction action, CancellationToken cancellation) =>
        clicks.HandleAsync(action, AlertTarget.Read(action.Value), new Handling.Acknowledge(), cancellation);
}

/// <summary>The button Give back.</summary>
internal sealed class ReleaseAction(AlertClicks clicks) : IBlockActionHandler
{
    public string ActionId => AlertButtons.Release;

    public Task<Reply> Handle(BlockAction action, CancellationToken cancellation) =>
        clicks.HandleAsync(action, AlertTarget.Read(action.Value), new Handling.Release(), cancellation);
}

/// <summary>What the buttons share: the change, a line in the log, and a word to the clicker where nothing came of it.</summary>
internal sealed partial class AlertClicks(AlertStore alerts, TimeProvider clock, ILogger<AlertClicks> logger)
{
    public async Task<Reply> HandleAsync(
        BlockAction action, AlertTarget target, Handling handling, CancellationToken cancellation) =>
        await HandleAsync(target, handling, new(action.UserId, action.RequestId), cancellation) is { } words
            ? Reply.ToUser(words)
            : Reply.None;

    /// <summary>Why nothing came of it; null if something did.</summary>
    public async Task<Mrkdwn?> HandleAsync(
        AlertTarget target, Handling handling, Cause cause, CancellationToken cancellation)
    {
        var results = await alerts.HandleAsync(AlertChoice.Of(target), handling, cause, clock.GetUtcNow(), cancellation);
        var done = results.Count(each => each.Result is Handling.Result.Done);
        LogHandled(cause.UserId!, handling.GetType().Name, target.Value, done);
        return HandlingWords.AfterClick(results);
    }

    [LoggerMessage(LogLevel.Information, "{User}: {Handling} of {Target}, {Count} alerts changed")]
    private partial void LogHandled(string user, string handling, string target, int count);
}
