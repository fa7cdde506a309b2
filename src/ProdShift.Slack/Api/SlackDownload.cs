using System.Net;
using System.Net.Http.Headers;

namespace ProdShift.Slack;

/// <summary>
/// Fetches private files with the bot's token. The token is a key to the workspace, so it goes to Slack's hosts alone and no
/// redirect is followed; sizes are counted while reading, since what is said of them need not be true.
/// </summary>
internal sealed class SlackDownload(IHttpClientFactory clients, SlackSettings settings, TimeProvider clock)
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public async Task<SlackAnswer<byte[]>> ReadAsync(SlackFile file, int mostBytes, CancellationToken cancellation)
    {
        if (file.Download is not { } address || !SlackAddress.IsForFiles(address, settings.ApiUrl))
            return Refused("strange_download_url", "Slack names no address of its own for this file.");
        if (file.Size > mostBytes)
            return TooLarge();
        using var late = new CancellationTokenSource(Patience, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        try
        {
            return await FetchAsync(address, file, mostBytes, end.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            var timedOut = e is OperationCanceledException;
            return new(null, SlackFailure.NoAnswer(SlackMethods.FileInfo, timedOut, sent: true));
        }
    }

    private async Task<SlackAnswer<byte[]>> FetchAsync(
        Uri address, SlackFile file, int mostBytes, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new("Bearer", settings.BotToken);
        using var client = clients.CreateClient(SlackTransport.ClientName);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        if (Failure(response, file) is { } error)
            return new(null, error);
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        return await UpToAsync(body, mostBytes, cancellation) is { } content ? new(content, null) : TooLarge();
    }

    /// <summary>Slack leads a bot that may not read the file to its page for signing in.</summary>
    private static SlackError? Failure(HttpResponseMessage response, SlackFile file)
    {
        if (response.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest || IsPage(response, file))
            return new(SlackErrorKind.Refused, "no_permission", Detail: "Slack does not let the bot read it (files:read).");
        if (response.StatusCode == HttpStatusCode.OK)
            return null;
        var wait = response.Headers.RetryAfter is RetryConditionHeaderValue { Delta: { } delta } ? delta : (TimeSpan?)null;
        return SlackFailure.Status(SlackMethods.FileInfo, response.StatusCode, wait);
    }

    private static bool IsPage(HttpResponseMessage response, SlackFile file) =>
        response.IsSuccessStatusCode
        && response.Content.Headers.ContentType?.MediaType == "text/html"
        && file.MediaType != "text/html";

    private static async Task<byte[]?> UpToAsync(Stream body, int mostBytes, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (memory.Length + read > mostBytes)
                return null;
            memory.Write(buffer, 0, read);
        }
        return memory.ToArray();
    }

    private static SlackAnswer<byte[]> TooLarge() => Refused("file_too_large", "The file is larger than what is read.");

    private static SlackAnswer<byte[]> Refused(string code, string detail) =>
        new(null, new(SlackErrorKind.Refused, code, Detail: detail));
}
