namespace ProdShift.Slack;

/// <summary>A <see cref="Reply"/> in Slack's words, for the body of an answer or for a response_url.</summary>
internal sealed record ReplyBody(
    string Text,
    IReadOnlyList<Block>? Blocks,
    string? ResponseType = null,
    bool? ReplaceOriginal = null,
    string? ThreadTs = null)
{
    /// <summary>The answer to a command: there is no message that it could replace.</summary>
    public static ReplyBody? ToCommand(Reply reply) =>
        reply.Message is { } message ? new(message.Text, BlocksOf(message), TypeOf(reply)) : null;

    /// <summary>The answer to the use of an element of a message, in that message's thread if it stands in one.</summary>
    public static ReplyBody? ToAction(Reply reply, string? threadTs) => reply switch
    {
        { Message: null } => null,
        // An empty list of blocks takes away those of the message that is replaced; Slack would keep them.
        { Place: ReplyPlace.Original } => new(reply.Message.Text, reply.Message.Blocks, ReplaceOriginal: true),
        _ => new(reply.Message.Text, BlocksOf(reply.Message), TypeOf(reply), ReplaceOriginal: false, threadTs),
    };

    private static string TypeOf(Reply reply) => reply.Place == ReplyPlace.Channel ? "in_channel" : "ephemeral";

    private static IReadOnlyList<Block>? BlocksOf(Message message) => message.Blocks.Count == 0 ? null : message.Blocks;
}
