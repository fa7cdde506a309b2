using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ProdShift.Slack;

/// <summary>Runs the handlers of buttons and selects. Slack is answered at once; what they reply goes to the response_url.</summary>
internal sealed partial class ActionDispatcher(
    IEnumerable<IBlockActionHandler> handlers,
    BackgroundWork work,
    ResponseUrl responseUrl,
    Incident incident,
    ILogger<ActionDispatcher> logger)
{
    private readonly Dictionary<string, IBlockActionHandler> _handlers =
        handlers.ToDictionary(handler => handler.ActionId, StringComparer.Ordinal);

    public Ack Handle(InteractionWire wire, string requestId)
    {
        var threadTs = wire.Message?.ThreadTs ?? wire.Container?.ThreadTs;
        foreach (var action in (wire.Actions ?? []).Select(element => Read(element, wire, requestId)))
        {
            if (_handlers.TryGetValue(action.ActionId, out var handler))
                _ = work.Run(stopping => RunAsync(handler, action, threadTs, stopping));
            else
                LogUnknown(SlackLimits.Cut(action.ActionId, SlackLimits.ActionId));
        }
        return Ack.Empty;
    }

    private static BlockAction Read(JsonElement element, InteractionWire wire, string requestId) => new(
        StateValue.Text(element, "action_id") ?? "",
        StateValue.Of(element) ?? "",
        wire.User?.Id ?? "",
        wire.TriggerId ?? "",
        requestId,
        wire.Channel?.Id ?? wire.Container?.ChannelId,
        wire.Container?.MessageTs ?? wire.Message?.Ts,
        wire.View?.Id ?? wire.Container?.ViewId,
        SlackDispatcher.Address(wire.ResponseUrl));

    private async Task<bool> RunAsync(IBlockActionHandler handler, BlockAction action, string? threadTs, CancellationToken stopping)
    {
        var reply = await AnswerAsync(handler, action, stopping);
        // A view has no response_url: its handler answers by updating it.
        if (action.ResponseUrl is not null || action.ViewId is null)
            await responseUrl.PostAsync(action.ResponseUrl, ReplyBody.ToAction(reply, threadTs), stopping);
        return true;
    }

    private async Task<Reply> AnswerAsync(IBlockActionHandler handler, BlockAction action, CancellationToken stopping)
    {
        try
        {
            return await handler.Handle(action, stopping);
        }
        catch (Exception e)
        {
            return Reply.ToUser(incident.Report(e, action.ActionId));
        }
    }

    [LoggerMessage(LogLevel.Information, "Nobody handles the action {ActionId}")]
    private partial void LogUnknown(string actionId);
}
