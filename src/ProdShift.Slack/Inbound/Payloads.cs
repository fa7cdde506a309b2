using System.Text.Json;

namespace ProdShift.Slack;

/// <summary>A slash command as typed. <paramref name="RequestId"/> is the same for a repeat of the same request.</summary>
public sealed record SlashCommand(
    string Command, string Text, string UserId, string ChannelId, string TriggerId, string RequestId, Uri? ResponseUrl = null);

/// <summary>A button or select that was used; MessageTs is null in a view, Value empty where the element has none.</summary>
public sealed record BlockAction(
    string ActionId,
    string Value,
    string UserId,
    string TriggerId,
    string RequestId,
    string? ChannelId = null,
    string? MessageTs = null,
    string? ViewId = null,
    Uri? ResponseUrl = null);

/// <summary>A submitted modal: the answers by block id; a field left empty is not among them.</summary>
public sealed record ViewSubmission(
    string CallbackId,
    string PrivateMetadata,
    string UserId,
    string RequestId,
    IReadOnlyDictionary<string, string> Values);

/// <summary>An event of the Events API; <paramref name="Body"/> is the inner event as it came.</summary>
public sealed record SlackEvent(string Type, string UserId, string RequestId, JsonElement Body);

/// <summary>What a user typed so far into an external select.</summary>
public sealed record BlockOptionsRequest(string ActionId, string Value, string UserId);
