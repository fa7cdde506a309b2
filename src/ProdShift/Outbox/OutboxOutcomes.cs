using System.Data.Common;
using Dapper;
using ProdShift.Storage;

namespace ProdShift.Outbox;

/// <summary>Stores what tries to send came to, and what is to be told of them.</summary>
internal sealed class OutboxOutcomes(Database database, ChannelBook channels)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    public Task StoreAsync(QueuedMessage message, Delivery result, DateTimeOffset now, CancellationToken cancellation) =>
        database.WriteAsync(
            transaction => result switch
            {
                Delivery.Sent sent => Sent(transaction, message, sent, now),
                Delivery.Later later => Later(transaction, message, later, now),
                Delivery.Moved moved => Moved(transaction, message, moved, now),
                Delivery.GivenUp gone => GivenUp(transaction, message, gone, now),
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            cancellation);

    private static int Sent(DbTransaction transaction, QueuedMessage message, Delivery.Sent sent, DateTimeOffset now)
    {
        if (message.Kind != OutboxKind.Edit)
            OutboxTroubles.Forget(transaction, message.Channel);
        return transaction.Connection!.Execute(
            "UPDATE outbox SET sent_at = @now, ts = @Ts, error = NULL WHERE id = @Id",
            new { message.Id, now, sent.Ts },
            transaction);
    }

    private static int Later(DbTransaction transaction, QueuedMessage message, Delivery.Later later, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            """
            UPDATE outbox SET error = @Code, due_at = @due, wait = @wait,
                maybe_sent_since = CASE WHEN @MayBeSent THEN maybe_sent_since END,
                said_after = CASE WHEN @MayBeSent THEN said_after END
            WHERE id = @Id
            """,
            new { message.Id, later.Code, later.MayBeSent, due = now + later.Wait, wait = Milliseconds(later.Wait) },
            transaction);

    private int GivenUp(DbTransaction transaction, QueuedMessage message, Delivery.GivenUp gone, DateTimeOffset now)
    {
        if (Refusals.Of(gone.Code) == RefusalKind.Channel)
            NoteTrouble(transaction, message.Channel, gone.Code, now);
        if (gone.Tell && !message.IsNotice && channels.FallbackFor(message.Channel) is { } fallback)
        {
            var notice = OutboxMessage.Post(fallback, OutboxNotices.GivenUp(message, gone.Code));
            OutboxStore.AddNotice(transaction, notice, now);
        }
        return transaction.Connection!.Execute(
            "UPDATE outbox SET sent_at = @now, error = @Code, maybe_sent_since = NULL WHERE id = @Id",
            new { message.Id, now, gone.Code },
            transaction);
    }

    /// <summary>
    /// The message and all that belongs to it go to the fallback. If that refuses too, they go back to where they were meant, and
    /// try both again after a wait that grows.
    /// </summary>
    private int Moved(DbTransaction transaction, QueuedMessage message, Delivery.Moved moved, DateTimeOffset now)
    {
        NoteTrouble(transaction, message.Channel, moved.Code, now);
        var fallback = message.Moved is null ? channels.FallbackFor(message.Channel) : null;
        var wait = fallback is null ? Wait(message.Attempts) : TimeSpan.Zero;
        return transaction.Connection!.Execute(
            """
            WITH RECURSIVE along (id) AS (
                SELECT @Id
                UNION
                SELECT o.id FROM outbox o JOIN along ON o.thread_of = along.id OR o.edit_of = along.id WHERE o.sent_at IS NULL)
            UPDATE outbox SET channel = @channel, moved_from = @from, moved_why = @why, error = @Code, due_at = @due,
                wait = @wait, maybe_sent_since = NULL, said_after = NULL
            WHERE id IN (SELECT id FROM along)
            """,
            new
            {
                message.Id,
                moved.Code,
                channel = fallback ?? message.Moved?.Channel ?? message.Channel,
                from = fallback is null ? null : message.Channel,
                why = fallback is null ? null : moved.MayBeThere ? $"{moved.Code}; perhaps it stands there already" : moved.Code,
                due = now + wait,
                wait = Milliseconds(wait),
            },
            transaction);
    }

    private void NoteTrouble(DbTransaction transaction, string channel, string code, DateTimeOffset now)
    {
        if (OutboxTroubles.Note(transaction, channel, code, now) && channels.FallbackFor(channel) is { } fallback)
        {
            var notice = OutboxNotices.Unusable(channel, code, channels.Advice(channel, code));
            OutboxStore.AddNotice(transaction, OutboxMessage.Post(fallback, notice), now);
        }
    }

    /// <summary>30 s, doubling with each round of both channels to 30 minutes.</summary>
    private static TimeSpan Wait(long attempts) =>
        TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << (int)Math.Min(attempts / 2, 10)));

    private static long Milliseconds(TimeSpan wait) => (long)wait.TotalMilliseconds;
}
