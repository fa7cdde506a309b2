using System.Text.Json;

namespace ProdShift.Slack;

internal sealed record NoArguments;

internal sealed record MessageArguments(
    string Channel,
    string Text,
    JsonElement? Blocks = null,
    string? Ts = null,
    string? User = null,
    string? ThreadTs = null,
    MessageMetadata? Metadata = null)
{
    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }
}

/// <summary>What a message carries unseen: the id by which it is found again when the answer to its posting was lost.</summary>
internal sealed record MessageMetadata(string EventType, MetadataPayload EventPayload)
{
    public const string Ours = "prodshift_message";

    public static MessageMetadata? Of(string? id) => id is null ? null : new(Ours, new(id));
}

internal sealed record MetadataPayload(string? Id);

internal sealed record PermalinkArguments(string Channel, string MessageTs);

internal sealed record ChannelArguments(string Channel);

internal sealed record PageArguments(string Channel, string? Ts, string? Oldest, string? Cursor)
{
    public int Limit { get; init; } = 200;

    public bool Inclusive { get; } = true;

    public bool IncludeAllMetadata { get; } = true;
}

internal sealed record OpenConversationArguments(string Users);

internal sealed record TopicArguments(string Channel, string Topic);

internal sealed record UserArguments(string User);

internal sealed record OpenViewArguments(string TriggerId, ModalView View);

internal sealed record UpdateViewArguments(string ViewId, ModalView View);

internal sealed record PublishViewArguments(string UserId, HomeView View);

internal sealed record UserGroupArguments(string Usergroup, string? Users = null);

internal sealed record ReactionArguments(string Channel, string Timestamp, string Name);

internal sealed record UploadUrlArguments(string Filename, int Length);

internal sealed record CompleteUploadArguments(IReadOnlyList<UploadedFile> Files, string ChannelId, string? ThreadTs);

internal sealed record UploadedFile(string Id, string Title);

internal sealed record FileArguments(string File);
