using System.Text.Json;

namespace ProdShift.Slack;

/// <summary>
/// What a message says: the text for notifications and screen readers, and the blocks. More blocks or characters than Slack
/// takes are left out, and the last block says so.
/// </summary>
public sealed record Message
{
    public Message(Mrkdwn text, params IEnumerable<Block> blocks)
    {
        Text = text.Cut(SlackLimits.Text).Markup;
        Blocks = MessageFit.Fit(blocks);
    }

    public string Text { get; }

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The blocks as JSON, to be stored until they are sent; null for a message of text alone.</summary>
    public string? BlocksJson() => Blocks.Count == 0 ? null : JsonSerializer.Serialize(Blocks, SlackJson.Default.IReadOnlyListBlock);
}
