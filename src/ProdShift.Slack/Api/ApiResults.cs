namespace ProdShift.Slack;

/// <summary>What every answer of the Web API holds. An answer without "ok" is not Slack's.</summary>
internal record ApiResult
{
    public bool? Ok { get; init; }

    public string? Error { get; init; }

    public ResponseMetadata? ResponseMetadata { get; init; }
}

internal sealed record ResponseMetadata(IReadOnlyList<string>? Messages, string? NextCursor);

internal sealed record PostedResult(string? Channel, string? Ts) : ApiResult;

internal sealed record PermalinkResult(Uri? Permalink) : ApiResult;

internal sealed record ChannelResult(WireChannel? Channel) : ApiResult;

internal sealed record WireChannel(string? Id, string? Name, bool IsMember, bool IsIm, bool IsArchived, WireTopic? Topic);

internal sealed record WireTopic(string? Value);

internal sealed record MessagesResult(IReadOnlyList<WireMessage>? Messages) : ApiResult;

internal sealed record WireMessage(string? Ts, MessageMetadata? Metadata, IReadOnlyList<WireFile>? Files);

internal sealed record WireFile(string? Name);

internal sealed record UserResult(WireUser? User) : ApiResult;

internal sealed record WireUser(string? Id, string? Name, string? RealName, string? Tz, bool Deleted);

internal sealed record UserGroupResult(IReadOnlyList<string>? Users) : ApiResult;

internal sealed record UploadUrlResult(Uri? UploadUrl, string? FileId) : ApiResult;

internal sealed record FileResult(WireSharedFile? File) : ApiResult;

internal sealed record WireSharedFile(
    string? Id, string? Name, string? Mimetype, long? Size, string? User, Uri? UrlPrivateDownload);

internal sealed record AuthResult(string? UserId, string? BotId, string? TeamId, string? Team) : ApiResult;

internal sealed record SocketResult(Uri? Url) : ApiResult;
