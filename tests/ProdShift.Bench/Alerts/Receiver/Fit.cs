using System.Text.Json.Nodes;
using ProdShift.Slack;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>The limits that decide how many alerts one message can name; without them a message could name all.</summary>
internal static class Fit
{
    /// <summary>Not documented; met as msg_blocks_too_long (bolt-js issue 2509).</summary>
    private const int MostOfBlocks = 13_200;

    /// <summary>The error that Slack would answer, or null.</summary>
    public static string? ErrorOf(JsonObject message)
    {
        if (message["blocks"] is not JsonArray blocks)
            return null;
        if (blocks.Count > SlackLimits.MessageBlocks || blocks.Any(IsTooLong))
            return "invalid_blocks";
        return VisibleText.Texts(blocks).Sum(text => text.Length) > MostOfBlocks ? "msg_blocks_too_long" : null;
    }

    private static bool IsTooLong(JsonNode? block) =>
        block?["type"]?.ToString() == "section" && block["text"]?["text"]?.ToString().Length > SlackLimits.SectionText;
}
