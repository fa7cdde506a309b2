using ProdShift.Slack;

namespace ProdShift.Outbox;

/// <summary>
/// Something to be said in Slack, stored in the transaction of the change that it tells of, and said once: a new message, a reply
/// in the thread of another (<paramref name="ThreadOf"/>), an edit of another (<paramref name="EditOf"/>), or a file.
/// </summary>
internal sealed record OutboxMessage(
    string Id,
    string Channel,
    OutboxKind Kind,
    string Text,
    string? Blocks = null,
    string? ThreadOf = null,
    string? EditOf = null,
    string? FileName = null,
    byte[]? FileContent = null)
{
    public static OutboxMessage Post(string channel, Message message, string? threadOf = null) =>
        new(NewId(), channel, OutboxKind.Post, message.Text, message.BlocksJson(), ThreadOf: threadOf);

    public static OutboxMessage Edit(string channel, Message message, string editOf) =>
        new(NewId(), channel, OutboxKind.Edit, message.Text, message.BlocksJson(), EditOf: editOf);

    public static OutboxMessage File(string channel, string title, string fileName, byte[] content, string? threadOf = null) =>
        new(NewId(), channel, OutboxKind.File, title, ThreadOf: threadOf, FileName: fileName, FileContent: content);

    private static string NewId() => Guid.CreateVersion7().ToString();
}

internal enum OutboxKind
{
    Post,
    Edit,
    File,
}
