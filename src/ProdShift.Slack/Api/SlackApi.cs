namespace ProdShift.Slack;

/// <summary>
/// Slack's Web API, as far as the bot needs it. Every method answers with a <see cref="SlackAnswer{T}"/> and throws only for
/// a cancelled token. Messages are paced per channel (one a second, bursts of five), as Slack asks.
/// </summary>
public sealed class SlackApi
{
    public Task<SlackAnswer<PostedMessage>> PostMessageAsync(OutgoingMessage message, CancellationToken cancellation) =>
        throw new NotImplementedException();

    public Task<SlackAnswer<PostedMessage>> UpdateMessageAsync(string ts, OutgoingMessage message, CancellationToken cancellation) =>
        throw new NotImplementedException();

    public Task<SlackAnswer<Done>> PostEphemeralAsync(string userId, OutgoingMessage message, CancellationToken cancellation) =>
        throw new NotImplementedException();

    /// <summary>The newest messages of a channel not older than <paramref name="oldest"/>, with their metadata.</summary>
    public Task<SlackAnswer<IReadOnlyList<ChannelMessage>>> HistoryAsync(
        string channel, DateTimeOffset oldest, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>A thread's root and replies, with their metadata and files.</summary>
    public Task<SlackAnswer<IReadOnlyList<ChannelMessage>>> RepliesAsync(
        string channel, string threadTs, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>The channel of direct messages with a user.</summary>
    public Task<SlackAnswer<string>> OpenConversationAsync(string userId, CancellationToken cancellation) =>
        throw new NotImplementedException();

    public Task<SlackAnswer<Done>> OpenViewAsync(string triggerId, ModalView view, CancellationToken cancellation) =>
        throw new NotImplementedException();

    public Task<SlackAnswer<IReadOnlyList<string>>> UserGroupUsersAsync(string userGroupId, CancellationToken cancellation) =>
        throw new NotImplementedException();

    /// <summary>Uploads a file and shares it in a thread of a channel (files upload v2).</summary>
    public Task<SlackAnswer<Done>> UploadFileAsync(FileUpload file, CancellationToken cancellation) => throw new NotImplementedException();
}

/// <summary>A message on its way: text and blocks (as JSON), the thread it goes to, and the id that finds it again (metadata).</summary>
public sealed record OutgoingMessage(
    string Channel, string Text, string? BlocksJson = null, string? ThreadTs = null, string? MessageId = null);

public sealed record PostedMessage(string Channel, string Ts);

public sealed record Done;

/// <summary>A message as a channel's history shows it; MessageId is the id in the metadata that the bot gave it.</summary>
public sealed record ChannelMessage(string Ts, string? MessageId, IReadOnlyList<string> FileNames);

public sealed record FileUpload(string Channel, string? ThreadTs, string FileName, string Title, byte[] Content);
