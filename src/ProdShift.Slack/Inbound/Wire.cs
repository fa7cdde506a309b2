using System.Text.Json;

namespace ProdShift.Slack;

/// <summary>A slash command as it comes: a form over HTTP, the same names as JSON over Socket Mode.</summary>
internal sealed record CommandWire(
    string? Command, string? Text, string? UserId, string? ChannelId, string? TriggerId, string? ResponseUrl);

/// <summary>What a click, a submitted modal, or the typing into an external select sends.</summary>
internal sealed record InteractionWire(
    string? Type,
    string? TriggerId,
    string? ResponseUrl,
    IdWire? User,
    IdWire? Channel,
    ContainerWire? Container,
    MessageWire? Message,
    ViewWire? View,
    IReadOnlyList<JsonElement>? Actions,
    string? ActionId,
    string? Value);

internal sealed record IdWire(string? Id);

internal sealed record ContainerWire(string? MessageTs, string? ChannelId, string? ViewId, string? ThreadTs);

internal sealed record MessageWire(string? Ts, string? ThreadTs);

internal sealed record ViewWire(
    string? Id, string? CallbackId, string? PrivateMetadata, StateWire? State, IReadOnlyList<BlockWire?>? Blocks);

internal sealed record BlockWire(string? Type, string? BlockId);

internal sealed record StateWire(IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>?>? Values);

/// <summary>What comes to the Events API: an event, or the question whether this is the right address.</summary>
internal sealed record EventWire(string? Type, string? Challenge, string? EventId, JsonElement? Event);
