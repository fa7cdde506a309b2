using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProdShift.LocalSlack.World;

/// <summary>What a call gives of a message; what it leaves out is null.</summary>
internal sealed record MessageContent(string? Text, JsonElement? Blocks = null, JsonElement? Metadata = null)
{
    /// <summary>The blocks with an id for each, as Slack adds where the sender gave none.</summary>
    public static JsonElement WithIds(JsonElement blocks, Stamps stamps)
    {
        var named = JsonArray.Create(blocks)!;
        foreach (var block in named.OfType<JsonObject>().Where(block => !block.ContainsKey("block_id")))
            block["block_id"] = stamps.NextId("b");
        return named.ToElement();
    }
}
