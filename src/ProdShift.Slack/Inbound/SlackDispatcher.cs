using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace ProdShift.Slack;

/// <summary>
/// Takes what Slack sends, by HTTP or by Socket Mode, already known to be Slack's: reads it, sees to it that a repeat acts once,
/// and gives it to its handler. <c>delivery</c> is the request's signature or its envelope's id.
/// </summary>
internal sealed partial class SlackDispatcher(
    CommandDispatcher commands,
    ActionDispatcher actions,
    ViewDispatcher views,
    EventDispatcher events,
    OptionsDispatcher options,
    RepeatGuard repeats,
    ILogger<SlackDispatcher> logger)
{
    public async Task<Ack> CommandAsync(CommandWire wire, string delivery)
    {
        if (wire is not { Command.Length: > 0, UserId.Length: > 0 })
            return Ack.Malformed;
        if (!IsFirst(wire.TriggerId, eventId: null, delivery))
            return Ack.Empty;
        return await commands.HandleAsync(new SlashCommand(
            wire.Command,
            CommandText.Plain(wire.Text ?? ""),
            wire.UserId,
            wire.ChannelId ?? "",
            wire.TriggerId ?? "",
            wire.TriggerId is { Length: > 0 } trigger ? trigger : delivery,
            Address(wire.ResponseUrl)));
    }

    public async Task<Ack> InteractionAsync(InteractionWire wire, string delivery)
    {
        if (wire.Type is not { Length: > 0 })
            return Ack.Malformed;
        var user = wire.User?.Id ?? "";
        if (wire.Type == "block_suggestion")
            return await options.HandleAsync(new(wire.ActionId ?? "", wire.Value ?? "", user));
        if (!IsFirst(wire.TriggerId, eventId: null, delivery))
            return Ack.Empty;
        var requestId = wire.TriggerId is { Length: > 0 } trigger ? trigger : delivery;
        switch (wire)
        {
            case { Type: "block_actions" or "view_submission" } when user.Length == 0:
                return Ack.Malformed;
            case { Type: "block_actions" }:
                return actions.Handle(wire, requestId);
            case { Type: "view_submission", View: { } view }:
                return await views.HandleAsync(view, user, requestId);
            default:
                LogUnknown(SlackLimits.Cut(wire.Type, 100));
                return Ack.Empty;
        }
    }

    public Ack Event(EventWire wire, string delivery)
    {
        if (wire.Type is not { Length: > 0 })
            return Ack.Malformed;
        if (wire is not { Type: "event_callback", Event: { ValueKind: JsonValueKind.Object } body })
        {
            LogUnknown(SlackLimits.Cut(wire.Type, 100));
            return wire.Type == "event_callback" ? Ack.Malformed : Ack.Empty;
        }
        if (!IsFirst(triggerId: null, wire.EventId, delivery))
            return Ack.Empty;
        return events.Handle(body, wire.EventId is { Length: > 0 } id ? id : delivery);
    }

    /// <summary>JSON in Slack's words; null for what is not, is of another shape, or is nested too deep.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    /// <summary>The same delivery has the same ids, so that signature or envelope are asked only where Slack gave none.</summary>
    private bool IsFirst(string? triggerId, string? eventId, string delivery)
    {
        var key = (triggerId, eventId) switch
        {
            ({ Length: > 0 }, _) => "trigger:" + triggerId,
            (_, { Length: > 0 }) => "event:" + eventId,
            _ => "delivery:" + delivery,
        };
        var first = repeats.IsFirst(key);
        if (!first)
            LogRepeat();
        return first;
    }

    [LoggerMessage(LogLevel.Information, "Nobody handles a payload of type {Type}")]
    private partial void LogUnknown(string type);

    [LoggerMessage(LogLevel.Information, "A repeat of a request that was taken already is not acted on again")]
    private partial void LogRepeat();
}
