using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ProdShift.Slack;

/// <summary>Runs the handlers of events; Slack is answered at once.</summary>
internal sealed partial class EventDispatcher(
    IEnumerable<IEventHandler> handlers, BackgroundWork work, Incident incident, ILogger<EventDispatcher> logger)
{
    private readonly ILookup<string, IEventHandler> _handlers = handlers.ToLookup(handler => handler.EventType, StringComparer.Ordinal);

    public Ack Handle(JsonElement body, string requestId)
    {
        var type = StateValue.Text(body, "type") ?? "";
        if (!_handlers.Contains(type))
            LogUnknown(SlackLimits.Cut(type, 100));
        var slackEvent = new SlackEvent(type, UserOf(body), requestId, body);
        foreach (var handler in _handlers[type])
            _ = work.Run(stopping => RunAsync(handler, slackEvent, stopping));
        return Ack.Empty;
    }

    private static string UserOf(JsonElement body) =>
        StateValue.Text(body, "user")
        ?? (body.TryGetProperty("user", out var user) ? StateValue.Text(user, "id") : null)
        ?? "";

    private async Task<bool> RunAsync(IEventHandler handler, SlackEvent slackEvent, CancellationToken stopping)
    {
        try
        {
            await handler.Handle(slackEvent, stopping);
        }
        catch (Exception e)
        {
            incident.Report(e, slackEvent.Type);
        }
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Nobody handles the event {Type}")]
    private partial void LogUnknown(string type);
}
