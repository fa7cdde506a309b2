using System.Globalization;
using ProdShift.Slack;

namespace ProdShift.Outbox;

/// <summary>
/// Looks in the channel, or the thread, for a message whose try had no certain outcome (Slack has no idempotency key, but keeps
/// a message's metadata).
/// </summary>
internal sealed class OutboxLookup(SlackApi slack, TimeProvider clock)
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FurthestBack = TimeSpan.FromDays(1);

    /// <summary>The message as Slack has it, or a Found without a timestamp if it was not said.</summary>
    public async Task<SlackAnswer<Found>> FindAsync(
        QueuedMessage message, string channel, DateTimeOffset since, CancellationToken cancellation)
    {
        var answer = message.ThreadTs is { } thread
            ? await slack.RepliesAsync(channel, thread, cancellation)
            : await slack.HistoryAsync(channel, Oldest(message, since), cancellation);
        if (answer.Error is { Code: "thread_not_found" })
            answer = await slack.HistoryAsync(channel, Oldest(message, since), cancellation);
        if (!answer.Ok)
            return new(null, answer.Error);
        var match = answer.Value.FirstOrDefault(said => message.Kind == OutboxKind.File
            ? said.FileNames.Contains(message.FileName!)
            : said.MessageId == message.Id);
        return new(new Found(match?.Ts), null);
    }

    /// <summary>
    /// Some time before the try began by our clock; further back, to what was said last before it by Slack's, since ours may have
    /// been ahead then.
    /// </summary>
    private DateTimeOffset Oldest(QueuedMessage message, DateTimeOffset since)
    {
        var now = clock.GetUtcNow();
        var ours = (since < now ? since : now) - ClockSkew;
        return Time(message.SaidAfter) is { } theirs && theirs < ours && theirs > ours - FurthestBack ? theirs : ours;
    }

    private static DateTimeOffset? Time(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.UnixEpoch.AddSeconds((double)decimal.Truncate(seconds))
            : null;
}

/// <summary>Where a message was found; null if it was not.</summary>
internal sealed record Found(string? Ts);
