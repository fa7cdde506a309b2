using System.Text.Json;
using ProdShift.LocalSlack.Limits;
using ProdShift.LocalSlack.World;
using ProdShift.Slack;

namespace ProdShift.LocalSlack.Api;

/// <summary>Reads what a message says out of a call, and refuses what Slack would refuse.</summary>
internal static class ContentReader
{
    private const int LongestText = 40_000;
    private const int LongestMetadata = 8_000;

    public static MessageContent? Content(this ApiCall call, bool mayBeEmpty = false)
    {
        var text = call.Text("text");
        var hasBlocks = call.Text("blocks") is { Length: > 0 } and not "null";
        if (!mayBeEmpty && string.IsNullOrEmpty(text) && !hasBlocks)
            return call.Refuse<MessageContent>("no_text");
        if (text?.Length > LongestText)
            return call.Refuse<MessageContent>("msg_too_long");
        JsonElement? blocks = null;
        if (hasBlocks && (blocks = Blocks(call)) is null)
            return null;
        JsonElement? metadata = null;
        if (call.Text("metadata") is { Length: > 0 } and not "null" && (metadata = Metadata(call)) is null)
            return null;
        return new MessageContent(text, blocks, metadata);
    }

    /// <summary>The view of a call, or null once it is refused.</summary>
    public static JsonElement? View(this ApiCall call, bool isHome = false)
    {
        if (call.Need("view") is null)
            return null;
        var view = call.Json("view") ?? default;
        if (BlockChecker.View(view, isHome) is not { Count: > 0 } problems)
            return view;
        call.Refuse("invalid_arguments", problems);
        return null;
    }

    private static JsonElement? Blocks(ApiCall call)
    {
        if (call.Json("blocks") is not { } blocks)
        {
            call.Refuse("invalid_blocks_format");
            return null;
        }
        var (problems, characters) = BlockChecker.Message(blocks);
        if (problems.Count > 0)
            call.Refuse("invalid_blocks", problems);
        else if (characters > SlackLimits.AllBlockText)
            call.Refuse("msg_blocks_too_long");
        return call.Refusal is null ? blocks : null;
    }

    private static JsonElement? Metadata(ApiCall call)
    {
        if (call.Json("metadata") is not { } metadata)
            call.Refuse("invalid_metadata_format");
        else if (metadata.Text("event_type") is null || metadata.At("event_payload").ValueKind != JsonValueKind.Object)
            call.Refuse("invalid_metadata_schema");
        else if (metadata.GetRawText().Length > LongestMetadata)
            call.Refuse("metadata_too_large");
        else
            return metadata;
        return null;
    }
}
