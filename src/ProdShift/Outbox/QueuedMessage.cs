namespace ProdShift.Outbox;

/// <summary>A message whose turn it is. Not a positional record: SQLite does not tell the type of a computed column.</summary>
internal sealed record DueMessage
{
    public string Id { get; init; } = "";

    public string Channel { get; init; } = "";

    public long IsEdit { get; init; }

    /// <summary>Messages of one lane go one after another.</summary>
    public string Lane => IsEdit == 1 ? $"{Channel}/edits" : Channel;
}

/// <summary>
/// A message as it stands when a try begins, with the Slack timestamps of the messages it belongs to (null where those are in
/// another channel); orphaned, if those were given up. MaybeSentSince is set once a try began: until its outcome is stored, the
/// message may already be in the channel.
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
    DateTimeOffset? MaybeSentSince,
    string? SaidAfter,
    MovedFrom? Moved,
    bool IsNotice);

/// <summary>Where a message was meant to go, and Slack's word for why it does not; untold if it stands in a thread.</summary>
internal sealed record MovedFrom(string Channel, string Why, bool IsTold);
