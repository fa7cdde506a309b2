using Dapper;
using ProdShift.Storage;

namespace ProdShift.Outbox;

/// <summary>The unsent part of the outbox table, as its sender needs it.</summary>
internal sealed class OutboxQueue(Database database)
{
    private const int MostAtOnce = 200;

    /// <summary>
    /// What is due, oldest first. A reply waits for its thread's message, an edit for the message it edits, and everything for
    /// an earlier message of its channel that is to be tried again later.
    /// </summary>
    public async Task<IReadOnlyList<QueuedMessage>> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        const string Sql =
            """
            SELECT o.id AS Id, o.channel AS Channel, o.kind AS Kind, o.text AS Text, o.blocks AS Blocks, thread.ts AS ThreadTs,
                   edited.ts AS EditTs, o.thread_of AS ThreadOf, o.edit_of AS EditOf,
                   o.file_name AS FileName, o.file_content AS FileContent, o.attempts AS Attempts,
                   o.maybe_sent_since AS MaybeSentSince
            FROM outbox o
            LEFT JOIN outbox thread ON thread.id = o.thread_of
            LEFT JOIN outbox edited ON edited.id = o.edit_of
            WHERE o.sent_at IS NULL AND o.due_at <= @now
              AND (o.thread_of IS NULL OR thread.sent_at IS NOT NULL)
              AND (o.edit_of IS NULL OR edited.sent_at IS NOT NULL)
              AND NOT EXISTS (SELECT 1 FROM outbox held WHERE held.channel = o.channel AND held.rowid < o.rowid
                              AND held.sent_at IS NULL AND held.due_at > @now)
            ORDER BY o.rowid LIMIT @MostAtOnce
            """;
        await using var connection = await database.OpenAsync(cancellation);
        return connection.Query<Row>(Sql, new { now, MostAtOnce }).Select(row => row.ToMessage()).ToList();
    }

    /// <summary>
    /// Notes that a try begins. False if it is not needed any more: a newer edit of the same message waits behind it.
    /// </summary>
    public Task<bool> BeginAsync(QueuedMessage message, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var superseded = transaction.Connection!.Execute(
                    """
                    UPDATE outbox SET sent_at = @now, error = 'superseded by a newer edit'
                    WHERE id = @Id AND edit_of IS NOT NULL AND EXISTS (
                        SELECT 1 FROM outbox newer
                        WHERE newer.edit_of = outbox.edit_of AND newer.rowid > outbox.rowid AND newer.sent_at IS NULL)
                    """,
                    new { message.Id, now },
                    transaction);
                if (superseded == 1)
                    return false;
                return transaction.Connection!.Execute(
                    """
                    UPDATE outbox SET attempts = attempts + 1, maybe_sent_since = coalesce(maybe_sent_since, @now)
                    WHERE id = @Id AND sent_at IS NULL
                    """,
                    new { message.Id, now },
                    transaction) == 1;
            },
            cancellation);

    public Task EndAsync(QueuedMessage message, Delivery result, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction => transaction.Connection!.Execute(
                """
                UPDATE outbox SET sent_at = @SentAt, ts = @Ts, error = @Error, due_at = coalesce(@DueAt, due_at),
                    maybe_sent_since = CASE WHEN @MayBeSent THEN maybe_sent_since END
                WHERE id = @Id
                """,
                End(message.Id, result, now),
                transaction),
            cancellation);

    private static EndRow End(string id, Delivery result, DateTimeOffset now) => result switch
    {
        Delivery.Sent sent => new(id, now, sent.Ts, null, null, true),
        Delivery.Later later => new(id, null, null, later.Code, now + later.Wait, later.MayBeSent),
        Delivery.GivenUp gone => new(id, now, null, gone.Code, null, false),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private sealed record EndRow(
        string Id, DateTimeOffset? SentAt, string? Ts, string? Error, DateTimeOffset? DueAt, bool MayBeSent);

    private sealed record Row(
        string Id,
        string Channel,
        string Kind,
        string Text,
        string? Blocks,
        string? ThreadTs,
        string? EditTs,
        string? ThreadOf,
        string? EditOf,
        string? FileName,
        byte[]? FileContent,
        long Attempts,
        DateTimeOffset? MaybeSentSince)
    {
        public QueuedMessage ToMessage() => new(
            Id,
            Channel,
            Enum.Parse<OutboxKind>(Kind),
            Text,
            Blocks,
            ThreadTs,
            EditTs,
            Orphaned: (ThreadOf is not null && ThreadTs is null) || (EditOf is not null && EditTs is null),
            FileName,
            FileContent,
            Attempts,
            MaybeSentSince);
    }
}
