using Microsoft.Extensions.Caching.Memory;
using ProdShift.Slack;

namespace ProdShift.Outbox;

/// <summary>
/// One try to send one message. Where an earlier try's outcome is not known, it is looked for first. What Slack refuses for its
/// form is sent plainer and shorter; what it refuses for its place is to be said elsewhere.
/// </summary>
internal sealed class OutboxDelivery(SlackApi slack, OutboxLookup lookup, WorkspaceGate gate, IMemoryCache cache)
{
    private const int CutText = 3_000;

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public async Task<Delivery> DeliverAsync(QueuedMessage message, CancellationToken cancellation)
    {
        if (message.Orphaned && (message.Kind == OutboxKind.Edit || message.Channel.Length == 0))
            return new Delivery.GivenUp("the message it belongs to was given up");
        if (message.Channel.Length == 0)
            return new Delivery.GivenUp("no channel is configured for it");
        var channel = await ChannelAsync(message.Channel, cancellation);
        if (!channel.Ok)
            return After(channel.Error, message);
        if (message.MaybeSentSince is { } since && message.Kind != OutboxKind.Edit)
        {
            var found = await lookup.FindAsync(message, channel.Value, since, cancellation);
            if (!found.Ok)
            {
                var after = After(found.Error, message);
                return after is Delivery.Moved moved ? moved with { MayBeThere = true } : after;
            }
            if (found.Value.Ts is not null)
                return new Delivery.Sent(message.Kind == OutboxKind.File ? null : found.Value.Ts);
        }
        return await SendAsync(OutboxNotices.WithOrigin(message), channel.Value, cancellation);
    }

    /// <summary>In full; if Slack refuses the form, without blocks; then cut short.</summary>
    private async Task<Delivery> SendAsync(QueuedMessage message, string channel, CancellationToken cancellation)
    {
        if (message.Kind == OutboxKind.File)
            return await ShareAsync(message, channel, cancellation);
        var outgoing = new OutgoingMessage(channel, message.Text, message.Blocks, message.ThreadTs, message.Id);
        var answer = await SayAsync(message, outgoing, cancellation);
        if (IsAboutForm(answer.Error) && outgoing.BlocksJson is not null)
            answer = await SayAsync(message, outgoing = outgoing with { BlocksJson = null }, cancellation);
        if (IsAboutForm(answer.Error) && outgoing.Text.Length > CutText)
            answer = await SayAsync(message, outgoing with { Text = Cut(outgoing.Text) }, cancellation);
        if (!answer.Ok)
            return After(answer.Error, message);
        return new Delivery.Sent(answer.Value.Ts);
    }

    private async Task<Delivery> ShareAsync(QueuedMessage message, string channel, CancellationToken cancellation)
    {
        var upload = new FileUpload(channel, message.ThreadTs, message.FileName!, message.Text, message.FileContent!);
        var uploaded = await slack.UploadFileAsync(upload, cancellation);
        if (uploaded.Error is { Code: "thread_not_found" } && upload.ThreadTs is not null)
            uploaded = await slack.UploadFileAsync(upload with { ThreadTs = null }, cancellation);
        return uploaded.Ok ? new Delivery.Sent(null) : After(uploaded.Error, message);
    }

    /// <summary>A reply whose thread somebody has deleted is said in the channel.</summary>
    private async Task<SlackAnswer<PostedMessage>> SayAsync(
        QueuedMessage message, OutgoingMessage outgoing, CancellationToken cancellation)
    {
        if (message.Kind == OutboxKind.Edit)
        {
            var edit = outgoing with { ThreadTs = null, MessageId = null };
            return await slack.UpdateMessageAsync(message.EditTs!, edit, cancellation);
        }
        var answer = await slack.PostMessageAsync(outgoing, cancellation);
        return answer.Error is { Code: "thread_not_found" } && outgoing.ThreadTs is not null
            ? await slack.PostMessageAsync(outgoing with { ThreadTs = null }, cancellation)
            : answer;
    }

    /// <summary>The direct messages with a person; a channel as it is.</summary>
    private async Task<SlackAnswer<string>> ChannelAsync(string channel, CancellationToken cancellation)
    {
        if (!ChannelBook.IsPerson(channel))
            return new(channel, null);
        if (cache.TryGetValue(("direct-messages", channel), out string? known))
            return new(known, null);
        var opened = await slack.OpenConversationAsync(channel, cancellation);
        if (opened.Ok)
            cache.Set(("direct-messages", channel), opened.Value, TimeSpan.FromHours(1));
        return opened;
    }

    private static bool IsAboutForm(SlackError? error) =>
        error is { Kind: SlackErrorKind.Refused }
        && Refusals.Of(error.Code) is RefusalKind.Message or RefusalKind.Unforeseen;

    private static string Cut(string markup)
    {
        const string Word = "\n_(cut: Slack would not take all of it)_";
        return Mrkdwn.CutMarkup(markup, CutText - Word.Length) + Word;
    }

    private Delivery After(SlackError error, QueuedMessage message) => error.Kind switch
    {
        SlackErrorKind.RateLimited =>
            new Delivery.Later(error.RetryAfter ?? Soon, error.Code, message.MaybeSentSince is not null),
        SlackErrorKind.Unavailable =>
            new Delivery.Later(Backoff(message.Attempts), error.Code, message.MaybeSentSince is not null),
        SlackErrorKind.Unknown => new Delivery.Later(Backoff(message.Attempts), error.Code, MayBeSent: true),
        _ => Refused(error.Code, message),
    };

    private Delivery Refused(string code, QueuedMessage message)
    {
        switch (Refusals.Of(code))
        {
            case RefusalKind.Workspace:
                gate.Close(code);
                return new Delivery.Later(TimeSpan.Zero, code, message.MaybeSentSince is not null);
            case RefusalKind.Channel when message.Kind == OutboxKind.Edit:
            case RefusalKind.Target:
                return new Delivery.GivenUp(code);
            case RefusalKind.Channel when message.Kind != OutboxKind.File || (Refusals.CanBeSeen(code) && message.Moved is null):
            case RefusalKind.Unforeseen when message.Kind == OutboxKind.Post && message.Moved is null:
                cache.Remove(("direct-messages", message.Channel));
                return new Delivery.Moved(code);
            default:
                return new Delivery.GivenUp(code, Tell: true);
        }
    }

    /// <summary>2 s, doubling to 2 minutes.</summary>
    private static TimeSpan Backoff(long attempts) =>
        TimeSpan.FromSeconds(Math.Min(120, 2 * Math.Pow(2, Math.Min(attempts, 10))));
}
