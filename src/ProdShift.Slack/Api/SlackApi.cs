using System.Globalization;
using System.Text.Json;

namespace ProdShift.Slack;

/// <summary>
/// Slack's Web API, as far as the bot needs it. Every method answers with a <see cref="SlackAnswer{T}"/> and throws only for
/// a cancelled token. Messages are paced per channel and edits per workspace (<see cref="PaceLimit"/>), as Slack asks.
/// </summary>
public sealed partial class SlackApi(IHttpClientFactory clients, SlackSettings settings, TimeProvider clock)
{
    private static readonly Done Done = new();

    private readonly SlackTransport _transport = new(clients, settings);
    private readonly SlackDownload _download = new(clients, settings, clock);
    private readonly ChannelPacer _messages = new(clock, PaceLimit.Messages);
    private readonly ChannelPacer _edits = new(clock, PaceLimit.Edits);

    /// <summary>Posts a message, waiting for its turn in the channel. It carries its MessageId as metadata.</summary>
    public Task<SlackAnswer<PostedMessage>> PostMessageAsync(OutgoingMessage message, CancellationToken cancellation) =>
        SayAsync<PostedResult, PostedMessage>(
            SlackMethods.PostMessage,
            message,
            blocks => new(
                message.Channel,
                message.Text,
                blocks,
                ThreadTs: message.ThreadTs,
                Metadata: MessageMetadata.Of(message.MessageId)),
            result => result.Ts is null ? null : new(result.Channel ?? message.Channel, result.Ts),
            cancellation);

    /// <summary>
    /// Replaces a message of the bot, waiting for its turn among the workspace's edits. The old one's blocks go too where the new
    /// one has none, which Slack would keep.
    /// </summary>
    public async Task<SlackAnswer<PostedMessage>> UpdateMessageAsync(
        string ts, OutgoingMessage message, CancellationToken cancellation)
    {
        if (!TryBlocks(message.BlocksJson ?? "[]", out var blocks))
            return BadBlocks<PostedMessage>();
        return await PacedAsync(
            _edits,
            SlackMethods.UpdateMessage.Name,
            () => CallAsync<MessageArguments, PostedResult, PostedMessage>(
                SlackMethods.UpdateMessage,
                new(message.Channel, message.Text, blocks, ts, Metadata: MessageMetadata.Of(message.MessageId)),
                result => new(result.Channel ?? message.Channel, result.Ts ?? ts),
                cancellation),
            cancellation);
    }

    /// <summary>Shows a message to one user of a channel alone; Slack keeps no record of it.</summary>
    public Task<SlackAnswer<Done>> PostEphemeralAsync(string userId, OutgoingMessage message, CancellationToken cancellation) =>
        SayAsync<ApiResult, Done>(
            SlackMethods.PostEphemeral,
            message,
            blocks => new(message.Channel, message.Text, blocks, User: userId, ThreadTs: message.ThreadTs),
            _ => Done,
            cancellation);

    /// <summary>The address at which people open a message.</summary>
    public Task<SlackAnswer<Uri>> PermalinkAsync(string channel, string ts, CancellationToken cancellation) =>
        CallAsync<PermalinkArguments, PermalinkResult, Uri>(
            SlackMethods.Permalink, new(channel, ts), result => result.Permalink, cancellation);

    /// <summary>
    /// The newest messages of a channel not older than <paramref name="oldest"/>, with their metadata (at most 4,000).
    /// </summary>
    public Task<SlackAnswer<IReadOnlyList<ChannelMessage>>> HistoryAsync(
        string channel, DateTimeOffset oldest, CancellationToken cancellation) =>
        PagesAsync(SlackMethods.History, new(channel, Ts: null, Timestamp(oldest), Cursor: null), cancellation);

    /// <summary>Whether the bot may read the channel: asks for its newest message alone.</summary>
    public Task<SlackAnswer<Done>> MayReadAsync(string channel, CancellationToken cancellation) =>
        CallAsync<PageArguments, MessagesResult, Done>(
            SlackMethods.History,
            new(channel, Ts: null, Oldest: null, Cursor: null) { Limit = 1 },
            result => result.Messages is null ? null : Done,
            cancellation);

    /// <summary>A thread's root and replies, with their metadata and files (at most 4,000).</summary>
    public Task<SlackAnswer<IReadOnlyList<ChannelMessage>>> RepliesAsync(
        string channel, string threadTs, CancellationToken cancellation) =>
        PagesAsync(SlackMethods.Replies, new(channel, threadTs, Oldest: null, Cursor: null), cancellation);

    private async Task<SlackAnswer<T>> SayAsync<TResult, T>(
        SlackMethod method,
        OutgoingMessage message,
        Func<JsonElement?, MessageArguments> arguments,
        Func<TResult, T?> read,
        CancellationToken cancellation)
        where TResult : ApiResult
        where T : class
    {
        JsonElement? blocks = null;
        if (message.BlocksJson is { } json && !TryBlocks(json, out blocks))
            return BadBlocks<T>();
        return await PacedAsync(
            _messages, message.Channel, () => CallAsync(method, arguments(blocks), read, cancellation), cancellation);
    }

    /// <summary>
    /// Paced like a person would: waits for the turn, and closes the channel (or the method) for as long as Slack asks.
    /// </summary>
    private static async Task<SlackAnswer<T>> PacedAsync<T>(
        ChannelPacer pacer, string key, Func<Task<SlackAnswer<T>>> call, CancellationToken cancellation)
    {
        await pacer.WaitAsync(key, cancellation);
        var answer = await call();
        if (answer.Error is { Kind: SlackErrorKind.RateLimited, RetryAfter: { } wait })
            pacer.CloseFor(key, wait);
        return answer;
    }

    private async Task<SlackAnswer<IReadOnlyList<ChannelMessage>>> PagesAsync(
        SlackMethod method, PageArguments arguments, CancellationToken cancellation)
    {
        const int Pages = 20;
        var messages = new List<ChannelMessage>();
        for (var page = 0; page < Pages; page++)
        {
            var answer = await CallAsync<PageArguments, MessagesResult, MessagesResult>(
                method, arguments, result => result.Messages is null ? null : result, cancellation);
            if (!answer.Ok)
                return new(null, answer.Error);
            messages.AddRange(answer.Value.Messages!.Where(message => message.Ts is not null).Select(Read));
            if (answer.Value.ResponseMetadata?.NextCursor is not { Length: > 0 } cursor || cursor == arguments.Cursor)
                break;
            arguments = arguments with { Cursor = cursor };
        }
        return new(messages, null);
    }

    private static ChannelMessage Read(WireMessage message) => new(
        message.Ts!,
        message.Metadata?.EventType == MessageMetadata.Ours ? message.Metadata.EventPayload?.Id : null,
        [.. (message.Files ?? []).Select(file => file.Name ?? "")]);

    private static string Timestamp(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{at.ToUnixTimeMilliseconds() / 1000m:F6}");

    private static bool TryBlocks(string json, out JsonElement? blocks)
    {
        try
        {
            blocks = JsonElement.Parse(json);
            return blocks is { ValueKind: JsonValueKind.Array };
        }
        catch (JsonException)
        {
            blocks = null;
            return false;
        }
    }

    private static SlackAnswer<T> BadBlocks<T>() => new(default, new(SlackErrorKind.Refused, "invalid_blocks_format"));

    private Task<SlackAnswer<T>> CallAsync<TArguments, TResult, T>(
        SlackMethod method, TArguments arguments, Func<TResult, T?> read, CancellationToken cancellation)
        where TResult : ApiResult
        where T : class => _transport.CallAsync(method, arguments, read, cancellation);
}
