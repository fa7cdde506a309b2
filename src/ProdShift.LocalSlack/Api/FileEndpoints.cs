using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Api;

/// <summary>
/// Takes the bytes of an announced file (raw, or as the one file of a multipart form), and gives shared ones out.
/// </summary>
internal sealed class FileEndpoints(Workspace world, Faults faults, CancellationToken stopping)
{
    public async Task UploadAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var content = await ContentAsync(context.Request, context.RequestAborted);
        await FaultyAnswer.WriteAsync(context, faults.Take("upload"), () => world.Change(() => Answer(id, content)), stopping);
    }

    /// <summary>For bots, with their token; whoever comes without is led to a page, as by Slack.</summary>
    public async Task PrivateAsync(HttpContext context)
    {
        if (faults.Take("download") is { } fault)
            await FaultyAnswer.WriteAsync(context, fault, () => ApiAnswer.Plain(200, ""), stopping);
        else if (world.Read(() => Tokens.Error(world, Tokens.Of(context.Request) ?? "")) is not null)
            context.Response.Redirect("/");
        else
            await DownloadAsync(context);
    }

    /// <summary>Always as a download: a file may hold a page with scripts.</summary>
    public async Task DownloadAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        if (world.Read(() => world.Uploads.Find(id)) is not { } file)
        {
            context.Response.StatusCode = 404;
            return;
        }
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers.ContentDisposition = disposition.ToString();
        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }

    private ApiAnswer Answer(string id, byte[] content) => world.Uploads.Receive(id, content)
        ? ApiAnswer.Plain(200, FormattableString.Invariant($"OK - {content.Length}"))
        : ApiAnswer.Plain(400, "no file of this id and length is expected");

    private static async Task<byte[]> ContentAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        if (!request.HasFormContentType)
            await request.Body.CopyToAsync(memory, cancellation);
        else if ((await request.ReadFormAsync(cancellation)).Files is [var file, ..])
            await file.CopyToAsync(memory, cancellation);
        return memory.ToArray();
    }
}
