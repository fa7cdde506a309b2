using System.Data.Common;
using Dapper;

namespace ProdShift.Outbox;

/// <summary>The outbox table.</summary>
internal static class OutboxStore
{
    /// <summary>Adds messages in the transaction of the change they tell of, so that both are stored or neither.</summary>
    public static void Add(DbTransaction transaction, IEnumerable<OutboxMessage> messages, DateTimeOffset now)
    {
        const string Sql =
            """
            INSERT INTO outbox (id, channel, kind, thread_of, edit_of, text, blocks, file_name, file_content, created_at, due_at)
            VALUES (@Id, @Channel, @Kind, @ThreadOf, @EditOf, @Text, @Blocks, @FileName, @FileContent, @now, @now)
            """;
        foreach (var m in messages)
        {
            transaction.Connection!.Execute(
                Sql,
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
    }
}
