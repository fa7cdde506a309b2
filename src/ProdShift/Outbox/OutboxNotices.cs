using System.Text.Json.Nodes;
using ProdShift.Slack;

namespace ProdShift.Outbox;

/// <summary>What people are told of messages that did not go where they were meant to.</summary>
internal static class OutboxNotices
{
    private const int Quoted = 200;

    public static Message Unusable(string channel, string code, string advice) => new(Mrkdwn.Of(
        $":warning: I cannot post to {ChannelBook.Shown(channel)}: {code}. {advice} "
        + $"Until then, what is meant for it comes here."));

    public static Message GivenUp(QueuedMessage message, string code) => new(Mrkdwn.Of(
        $":warning: Slack would not take {What(message.Kind)} for {ChannelBook.Shown(message.Channel)} ({code}). "
        + $"It began: {SlackLimits.Cut(message.Text, Quoted)}"));

    /// <summary>The message, led by the line that says where it was meant to go.</summary>
    public static QueuedMessage WithOrigin(QueuedMessage message)
    {
        if (message.Moved is not { IsTold: true } moved || message.Kind == OutboxKind.File)
            return message;
        var line = Mrkdwn.Of($"(meant for {ChannelBook.Shown(moved.Channel)}, where the bot cannot post: {moved.Why})");
        return message with { Text = $"{line}\n{message.Text}", Blocks = Led(message.Blocks, line) };
    }

    /// <summary>The blocks with the line as the first; as they are, if they are as many as Slack takes.</summary>
    private static string? Led(string? blocks, Mrkdwn line)
    {
        if (blocks is null || JsonNode.Parse(blocks) is not JsonArray { Count: < SlackLimits.MessageBlocks } array)
            return blocks;
        var first = JsonNode.Parse(new Message(line, new ContextBlock(line)).BlocksJson()!)!.AsArray()[0]!;
        array.Insert(0, first.DeepClone());
        return array.ToJsonString();
    }

    private static string What(OutboxKind kind) => kind switch
    {
        OutboxKind.Edit => "a new state of a message",
        OutboxKind.File => "a file",
        _ => "a message",
    };
}
