namespace ProdShift.Slack;

/// <summary>Reactions, files, and the calls about the bot itself.</summary>
public sealed partial class SlackApi
{
    /// <summary>Adds the bot's reaction to a message; done too when it was there already.</summary>
    public async Task<SlackAnswer<Done>> AddReactionAsync(string channel, string ts, string name, CancellationToken cancellation)
    {
        var answer = await CallAsync<ReactionArguments, ApiResult, Done>(
            SlackMethods.AddReaction, new(channel, ts, name.Trim(':')), _ => Done, cancellation);
        return answer.Error?.Code == "already_reacted" ? new(Done, null) : answer;
    }

    /// <summary>Uploads a file and shares it in a thread of a channel (files upload v2).</summary>
    public async Task<SlackAnswer<Done>> UploadFileAsync(FileUpload file, CancellationToken cancellation)
    {
        var place = await CallAsync<UploadUrlArguments, UploadUrlResult, UploadUrlResult>(
            SlackMethods.UploadUrl,
            new(file.FileName, file.Content.Length),
            result => result is { UploadUrl.IsAbsoluteUri: true, FileId: not null } ? result : null,
            cancellation);
        if (!place.Ok)
            return new(null, place.Error);
        if (!SlackAddress.IsTrusted(place.Value.UploadUrl!, settings.ApiUrl))
            return new(null, new(SlackErrorKind.Refused, "strange_upload_url", Detail: "The address for the upload has no TLS."));
        if (await _transport.UploadAsync(place.Value.UploadUrl!, file.Content, cancellation) is { } error)
            return new(null, error);
        return await CallAsync<CompleteUploadArguments, ApiResult, Done>(
            SlackMethods.CompleteUpload,
            new([new(place.Value.FileId!, file.Title)], file.Channel, file.ThreadTs),
            _ => Done,
            cancellation);
    }

    /// <summary>What Slack knows of a file, by its id (a modal's file field gives ids).</summary>
    public Task<SlackAnswer<SlackFile>> FileInfoAsync(string id, CancellationToken cancellation) =>
        CallAsync<FileArguments, FileResult, SlackFile>(
            SlackMethods.FileInfo,
            new(id),
            result => result.File is { Id: { } found, Size: >= 0 and { } size } file
                ? new(found, file.Name ?? "", file.Mimetype ?? "", size, file.User ?? "", file.UrlPrivateDownload)
                : null,
            cancellation);

    /// <summary>
    /// The content of a private file, up to <paramref name="mostBytes"/> (a larger one is refused as "file_too_large"), within a
    /// minute. The bot's token goes only to Slack's own hosts, or to the configured Slack's.
    /// </summary>
    public Task<SlackAnswer<byte[]>> DownloadAsync(SlackFile file, int mostBytes, CancellationToken cancellation) =>
        _download.ReadAsync(file, mostBytes, cancellation);

    /// <summary>Who the bot is; fails as Refused when the token is not good.</summary>
    public Task<SlackAnswer<BotIdentity>> AuthTestAsync(CancellationToken cancellation) =>
        CallAsync<NoArguments, AuthResult, BotIdentity>(
            SlackMethods.AuthTest,
            new(),
            result => result.UserId is { } userId
                ? new(userId, result.BotId ?? "", result.TeamId ?? "", result.Team ?? "")
                : null,
            cancellation);

    /// <summary>A fresh address for one Socket Mode connection. It holds a secret: not for logs.</summary>
    public Task<SlackAnswer<Uri>> OpenSocketAsync(CancellationToken cancellation) =>
        CallAsync<NoArguments, SocketResult, Uri>(
            SlackMethods.OpenSocket, new(), result => result.Url is { IsAbsoluteUri: true } ? result.Url : null, cancellation);
}
