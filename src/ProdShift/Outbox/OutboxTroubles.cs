using System.Data.Common;
using Dapper;
using ProdShift.Storage;

namespace ProdShift.Outbox;

/// <summary>The channels and people that refused messages, until they take them again.</summary>
internal sealed class OutboxTroubles(Database database)
{
    /// <summary>Notes a refusal; true if it is the first.</summary>
    public static bool Note(DbTransaction transaction, string channel, string code, DateTimeOffset now)
    {
        var known = transaction.Connection!.Execute(
            "UPDATE outbox_trouble SET code = @code, last = @now WHERE channel = @channel",
            new { channel, code, now },
            transaction);
        return known == 0 && transaction.Connection!.Execute(
            "INSERT INTO outbox_trouble (channel, code, since, last) VALUES (@channel, @code, @now, @now)",
            new { channel, code, now },
            transaction) == 1;
    }

    public static int Forget(DbTransaction transaction, string channel) =>
        transaction.Connection!.Execute("DELETE FROM outbox_trouble WHERE channel = @channel", new { channel }, transaction);

    /// <summary>The channel was seen to be well.</summary>
    public Task SolvedAsync(string channel, CancellationToken cancellation) =>
        database.WriteAsync(transaction => Forget(transaction, channel), cancellation);

    /// <summary>All of them, with how many messages went elsewhere since the trouble began.</summary>
    public async Task<IReadOnlyList<ChannelTrouble>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return
        [
            .. connection.Query<ChannelTrouble>(
                """
                SELECT t.channel AS Channel, t.code AS Code, t.last AS Last,
                       (SELECT count(*) FROM outbox o WHERE o.moved_from = t.channel
                        AND (o.sent_at IS NULL OR o.sent_at >= t.since)) AS Moved
                FROM outbox_trouble t ORDER BY t.since
                """),
        ];
    }

    /// <summary>The messages that were given up since then, newest first.</summary>
    public async Task<IReadOnlyList<LostMessage>> GivenUpAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return
        [
            .. connection.Query<LostMessage>(
                """
                SELECT channel AS Channel, error AS Code, sent_at AS At FROM outbox
                WHERE error IS NOT NULL AND error NOT LIKE 'superseded%' AND sent_at >= @since
                ORDER BY sent_at DESC
                """,
                new { since }),
        ];
    }
}

/// <summary>
/// A channel that refused messages, by Slack's word, and how many of them went elsewhere. Not a positional record: SQLite does
/// not tell the type of a computed column that has no rows.
/// </summary>
internal sealed record ChannelTrouble
{
    public string Channel { get; init; } = "";

    public string Code { get; init; } = "";

    /// <summary>When it last refused a message.</summary>
    public DateTimeOffset Last { get; init; }

    public long Moved { get; init; }
}

/// <summary>A message that Slack refused for good.</summary>
internal sealed record LostMessage(string Channel, string Code, DateTimeOffset At);
