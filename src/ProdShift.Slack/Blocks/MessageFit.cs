using System.Text.Json;

namespace ProdShift.Slack;

/// <summary>Keeps a message within Slack's number of blocks and the characters that all of them may hold together.</summary>
internal static class MessageFit
{
    private static readonly Mrkdwn Rest = Mrkdwn.Of($"_The rest does not fit into one message._");

    public static IReadOnlyList<Block> Fit(IReadOnlyList<Block> blocks)
    {
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
    private static int Characters(Block block) => JsonSerializer.Serialize(block, SlackJson.Default.Block).Length;
}
