namespace ProdShift.Outbox;

/// <summary>
/// A message that is due, with the Slack timestamps of the messages it belongs to; orphaned, if those were given up.
/// MaybeSentSince is set once a try began: until its outcome is stored, the message may already be in the channel.
/// </summary>
internal sealed record QueuedMessage(
    string Id,
    string Channel,
    OutboxKind Kind,
    string Text,
    string? Blocks,
    string? ThreadTs,
    string? EditTs,
    bool Orphaned,
    string? FileName,
    byte[]? FileContent,
    long Attempts,
    DateTimeOffset? MaybeSentSince);

/// <summary>What a try to send came to.</summary>
internal abstract record Delivery
{
    /// <summary>It is in Slack, under this timestamp (null for a file).</summary>
    public sealed record Sent(string? Ts) : Delivery;

    /// <summary>To be tried again; MayBeSent if Slack perhaps did it after all.</summary>
    public sealed record Later(TimeSpan Wait, string Code, bool MayBeSent, bool HoldsChannel) : Delivery;

    /// <summary>Slack will never take it.</summary>
    public sealed record GivenUp(string Code) : Delivery;
}
