using System.Data.Common;
using Dapper;

namespace ProdShift.Outbox;

/// <summary>The outbox table, as those who have something to say use it.</summary>
internal static class OutboxStore
{
    /// <summary>
    /// Adds messages in the transaction of the change they tell of, so that both are stored or neither. An edit of what nobody
    /// has tried to send yet rewrites that instead, and gets no row of its own.
    /// </summary>
    public static void Add(DbTransaction transaction, IEnumerable<OutboxMessage> messages, DateTimeOffset now)
    {
        foreach (var message in messages)
        {
            if (message.Kind != OutboxKind.Edit || !Rewritten(transaction, message))
                Insert(transaction, message, now);
        }
    }

    /// <summary>Adds a message that tells what became of others; nothing is told of its own fate.</summary>
    public static void AddNotice(DbTransaction transaction, OutboxMessage notice, DateTimeOffset now)
    {
        Insert(transaction, notice, now);
        transaction.Connection!.Execute("UPDATE outbox SET notice = 1 WHERE id = @Id", new { notice.Id }, transaction);
    }

    /// <summary>Rewrites the message itself while it waits, else the newest edit of it while that waits.</summary>
    private static bool Rewritten(DbTransaction transaction, OutboxMessage edit) =>
        transaction.Connection!.Execute(
            """
            UPDATE outbox SET text = @Text, blocks = @Blocks
            WHERE sent_at IS NULL AND attempts = 0 AND (
                (id = @EditOf AND kind = 'Post')
                OR rowid = (SELECT max(newest.rowid) FROM outbox newest WHERE newest.edit_of = @EditOf))
            """,
            new { edit.EditOf, edit.Text, edit.Blocks },
            transaction) > 0;

    /// <summary>What belongs to a message that was moved goes where that went.</summary>
    private static void Insert(DbTransaction transaction, OutboxMessage m, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO outbox (id, channel, moved_from, moved_why, kind, thread_of, edit_of, text, blocks, file_name,
                                file_content, created_at, due_at)
            SELECT @Id, coalesce(moved.channel, @Channel), moved.moved_from, moved.moved_why, @Kind, @ThreadOf, @EditOf, @Text,
                   @Blocks, @FileName, @FileContent, @now, @now
            FROM (SELECT 1) LEFT JOIN outbox moved ON moved.id = coalesce(@EditOf, @ThreadOf) AND moved.moved_from IS NOT NULL
            """,
            new
            {
                m.Id,
                m.Channel,
                Kind = m.Kind.ToString(),
                m.ThreadOf,
                m.EditOf,
                m.Text,
                m.Blocks,
                m.FileName,
                m.FileContent,
                now,
            },
            transaction);
}
