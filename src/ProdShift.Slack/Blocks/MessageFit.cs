using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProdShift.Slack;

/// <summary>Keeps a message within Slack's number of blocks and the characters that all of them may hold together.</summary>
internal static class MessageFit
{
    /// <summary>Writes letters as they are, so that a text in Greek counts what it counts for Slack.</summary>
    private static readonly SlackJson Plain =
        new(new JsonSerializerOptions(SlackJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static readonly Mrkdwn Rest = Mrkdwn.Of($"_The rest does not fit into one message._");

    public static IReadOnlyList<Block> Fit(IEnumerable<Block> given)
    {
        IReadOnlyList<Block> blocks = [.. given.Where(block => !block.IsEmpty)];
        var fitting = 0;
        for (var used = 0; fitting < blocks.Count; fitting++)
        {
            used += Characters(blocks[fitting]);
            if (used > SlackLimits.AllBlockText)
                break;
        }
        if (fitting == blocks.Count && fitting <= SlackLimits.MessageBlocks)
            return blocks;
        return [.. blocks.Take(Math.Min(fitting, SlackLimits.MessageBlocks - 1)), new ContextBlock(Rest)];
    }

    /// <summary>Counted on the JSON, which is never less than Slack's own count.</summary>
    private static int Characters(Block block) => JsonSerializer.Serialize(block, Plain.Block).Length;
}
