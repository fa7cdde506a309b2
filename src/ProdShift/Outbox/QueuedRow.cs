namespace ProdShift.Outbox;

/// <summary>A row of the outbox, joined with the rows that it belongs to.</summary>
internal sealed record QueuedRow(
    string Id,
    string Channel,
    string Kind,
    string Text,
    string? Blocks,
    string? ThreadTs,
    string? ThreadChannel,
    string? EditTs,
    string? ThreadOf,
    string? EditOf,
    string? FileName,
    byte[]? FileContent,
    long Attempts,
    DateTimeOffset? MaybeSentSince,
    string? SaidAfter,
    string? MovedFrom,
    string? MovedWhy,
    long Notice)
{
    /// <summary>In the thread that it is meant for; that may be in a channel which this message had to leave.</summary>
    private bool InThread => ThreadTs is not null && ThreadChannel == Channel;

    public QueuedMessage ToMessage() => new(
        Id,
        Channel,
        Enum.Parse<OutboxKind>(Kind),
        Text,
        Blocks,
        InThread ? ThreadTs : null,
        EditTs,
        Orphaned: (ThreadOf is not null && ThreadTs is null) || (EditOf is not null && EditTs is null),
        FileName,
        FileContent,
        Attempts,
        MaybeSentSince,
        SaidAfter,
        MovedFrom is null ? null : new(MovedFrom, MovedWhy ?? "", IsTold: !InThread),
        Notice == 1);
}
