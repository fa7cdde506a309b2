using Microsoft.Extensions.Caching.Memory;
using ProdShift.Slack;

namespace ProdShift.Outbox;

/// <summary>
/// One try to send one message. Where an earlier try's outcome is not known, the channel is searched for the message's id first
/// (Slack has no idempotency key, but keeps a message's metadata).
/// </summary>
internal sealed class OutboxDelivery(SlackApi slack, IMemoryCache cache)
{
    private static readonly TimeSpan Mend = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Refusals that are about the message itself, so that words alone may still pass.</summary>
    private static readonly HashSet<string> AboutBlocks =
        ["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_arguments"];

    private static readonly HashSet<string> Hopeless =
        ["message_not_found", "cant_update_message", "edit_window_closed", "no_text", "msg_too_long", "thread_not_found"];

    public async Task<Delivery> DeliverAsync(QueuedMessage message, CancellationToken cancellation)
    {
        if (message.Orphaned)
            return new Delivery.GivenUp("the message it belongs to was given up");
        if (message.Channel.Length == 0)
            return new Delivery.GivenUp("no channel is configured for it");
        var channel = await ChannelAsync(message.Channel, cancellation);
        if (!channel.Ok)
            return After(channel.Error, message);
        if (message.MaybeSentSince is { } since && message.Kind != OutboxKind.Edit)
        {
            var found = await FindAsync(message, channel.Value, since, cancellation);
            if (!found.Ok)
                return After(found.Error, message);
            if (found.Value.Ts is not null)
                return new Delivery.Sent(message.Kind == OutboxKind.File ? null : found.Value.Ts);
        }
        return await SendAsync(message, channel.Value, cancellation);
    }

    private async Task<Delivery> SendAsync(QueuedMessage message, string channel, CancellationToken cancellation)
    {
        if (message.Kind == OutboxKind.File)
        {
            var upload = new FileUpload(channel, message.ThreadTs, message.FileName!, message.Text, message.FileContent!);
            var uploaded = await slack.UploadFileAsync(upload, cancellation);
            return uploaded.Ok ? new Delivery.Sent(null) : After(uploaded.Error, message);
        }
        var outgoing = new OutgoingMessage(channel, message.Text, message.Blocks, message.ThreadTs, message.Id);
        var answer = await SayAsync(message, outgoing, cancellation);
        if (answer.Error is { Kind: SlackErrorKind.Refused } refused
            && AboutBlocks.Contains(refused.Code)
            && message.Blocks is not null)
        {
            answer = await SayAsync(message, outgoing with { BlocksJson = null }, cancellation);
        }
        return answer.Ok ? new Delivery.Sent(answer.Value.Ts) : After(answer.Error, message);
    }

    private Task<SlackAnswer<PostedMessage>> SayAsync(
        QueuedMessage message, OutgoingMessage outgoing, CancellationToken cancellation) =>
        message.Kind == OutboxKind.Edit
            ? slack.UpdateMessageAsync(message.EditTs!, outgoing with { ThreadTs = null, MessageId = null }, cancellation)
            : slack.PostMessageAsync(outgoing, cancellation);

    /// <summary>A user id stands for the direct messages with that user.</summary>
    private async Task<SlackAnswer<string>> ChannelAsync(string channel, CancellationToken cancellation)
    {
        if (channel is not ['U' or 'W', ..])
            return new(channel, null);
        if (cache.TryGetValue(("direct-messages", channel), out string? known))
            return new(known, null);
        var opened = await slack.OpenConversationAsync(channel, cancellation);
        if (opened.Ok)
            cache.Set(("direct-messages", channel), opened.Value, TimeSpan.FromHours(1));
        return opened;
    }

    private async Task<SlackAnswer<Found>> FindAsync(
        QueuedMessage message, string channel, DateTimeOffset since, CancellationToken cancellation)
    {
        var answer = message.ThreadTs is null
            ? await slack.HistoryAsync(channel, since - ClockSkew, cancellation)
            : await slack.RepliesAsync(channel, message.ThreadTs, cancellation);
        if (!answer.Ok)
            return new(null, answer.Error);
        var match = answer.Value.FirstOrDefault(said => message.Kind == OutboxKind.File
            ? said.FileNames.Contains(message.FileName!)
            : said.MessageId == message.Id);
        return new(new Found(match?.Ts), null);
    }

    private static Delivery After(SlackError error, QueuedMessage message) => error.Kind switch
    {
        SlackErrorKind.RateLimited => new Delivery.Later(
            error.RetryAfter ?? Soon, error.Code, message.MaybeSentSince is not null, HoldsChannel: true),
        SlackErrorKind.Unavailable => new Delivery.Later(
            Backoff(message.Attempts), error.Code, message.MaybeSentSince is not null, HoldsChannel: true),
        SlackErrorKind.Unknown => new Delivery.Later(Soon, error.Code, MayBeSent: true, HoldsChannel: true),
        _ when Hopeless.Contains(error.Code) || AboutBlocks.Contains(error.Code) => new Delivery.GivenUp(error.Code),
        _ => new Delivery.Later(Mend, error.Code, MayBeSent: false, HoldsChannel: true),
    };

    /// <summary>5 s, doubling to 2 minutes.</summary>
    private static TimeSpan Backoff(long attempts) =>
        TimeSpan.FromSeconds(Math.Min(120, 5 * Math.Pow(2, Math.Min(attempts, 10))));

    private sealed record Found(string? Ts);
}
