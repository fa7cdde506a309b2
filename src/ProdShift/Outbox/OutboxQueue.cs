using System.Data.Common;
using Dapper;
using ProdShift.Storage;

namespace ProdShift.Outbox;

/// <summary>The unsent part of the outbox table, as its sender needs it.</summary>
internal sealed class OutboxQueue(Database database)
{
    private const int MostAtOnce = 50;

    /// <summary>
    /// What is due outside of the lanes that are busy, oldest first, so many of each lane: a channel has one for what is new in
    /// it and one for edits, which Slack paces apart. A reply waits for its thread's message, an edit for the message it edits,
    /// and everything for an earlier one of its lane that is to be tried again later. A wait that would have begun in the future
    /// is over: the clock has stepped back since.
    /// </summary>
    public async Task<IReadOnlyList<DueMessage>> DueAsync(
        DateTimeOffset now, IReadOnlyCollection<string> busy, CancellationToken cancellation)
    {
        const string Sql =
            """
            SELECT id AS Id, channel AS Channel, is_edit AS IsEdit FROM (
                SELECT o.rowid AS place, o.id, o.channel, o.kind = 'Edit' AS is_edit,
                       row_number() OVER (PARTITION BY o.channel, o.kind = 'Edit' ORDER BY o.rowid) AS n
                FROM outbox o
                LEFT JOIN outbox thread ON thread.id = o.thread_of
                LEFT JOIN outbox edited ON edited.id = o.edit_of
                WHERE o.sent_at IS NULL AND (o.due_at <= @now OR o.due_at - o.wait > @now)
                  AND o.channel || CASE o.kind WHEN 'Edit' THEN '/edits' ELSE '' END NOT IN @busy
                  AND (o.thread_of IS NULL OR thread.sent_at IS NOT NULL)
                  AND (o.edit_of IS NULL OR edited.sent_at IS NOT NULL)
                  AND NOT EXISTS (SELECT 1 FROM outbox held WHERE held.channel = o.channel AND held.rowid < o.rowid
                                  AND (held.kind = 'Edit') = (o.kind = 'Edit')
                                  AND held.sent_at IS NULL AND held.due_at > @now AND held.due_at - held.wait <= @now))
            WHERE n <= @MostAtOnce ORDER BY place
            """;
        await using var connection = await database.OpenAsync(cancellation);
        return [.. connection.Query<DueMessage>(Sql, new { now, busy, MostAtOnce })];
    }

    /// <summary>
    /// Notes that a try begins, and gives the message as it is now. Null if there is nothing to send: there is a newer edit of
    /// the same message, or it was moved to another channel.
    /// </summary>
    public Task<QueuedMessage?> BeginAsync(DueMessage due, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                if (IsSuperseded(transaction, due.Id, now) || Find(transaction, due) is not { } message)
                    return null;
                transaction.Connection!.Execute(
                    """
                    UPDATE outbox SET attempts = attempts + 1, maybe_sent_since = coalesce(maybe_sent_since, @now),
                        said_after = coalesce(said_after, (
                            SELECT max(said.ts) FROM outbox said WHERE said.channel = outbox.channel AND said.ts IS NOT NULL))
                    WHERE id = @Id
                    """,
                    new { due.Id, now },
                    transaction);
                return message;
            },
            cancellation);

    /// <summary>Ends an edit that a newer one of the same message has made needless, also if the newer went first.</summary>
    private static bool IsSuperseded(DbTransaction transaction, string id, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            """
            UPDATE outbox SET sent_at = @now, error = 'superseded by a newer edit'
            WHERE id = @id AND sent_at IS NULL AND edit_of IS NOT NULL AND EXISTS (
                SELECT 1 FROM outbox newer WHERE newer.edit_of = outbox.edit_of AND newer.rowid > outbox.rowid)
            """,
            new { id, now },
            transaction) == 1;

    private static QueuedMessage? Find(DbTransaction transaction, DueMessage due) =>
        transaction.Connection!.QuerySingleOrDefault<QueuedRow>(
            """
            SELECT o.id AS Id, o.channel AS Channel, o.kind AS Kind, o.text AS Text, o.blocks AS Blocks,
                   thread.ts AS ThreadTs, thread.channel AS ThreadChannel, edited.ts AS EditTs, o.thread_of AS ThreadOf,
                   o.edit_of AS EditOf, o.file_name AS FileName, o.file_content AS FileContent, o.attempts AS Attempts,
                   o.maybe_sent_since AS MaybeSentSince, o.said_after AS SaidAfter, o.moved_from AS MovedFrom,
                   o.moved_why AS MovedWhy, o.notice AS Notice
            FROM outbox o
            LEFT JOIN outbox edited ON edited.id = o.edit_of
            LEFT JOIN outbox thread ON thread.id = coalesce(o.thread_of, edited.thread_of)
            WHERE o.id = @Id AND o.channel = @Channel AND o.sent_at IS NULL
            """,
            due,
            transaction)?.ToMessage();
}
