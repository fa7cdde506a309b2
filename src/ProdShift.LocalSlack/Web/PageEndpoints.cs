using Microsoft.AspNetCore.Http;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Web;

/// <summary>The page, its state for one user, and the stream that says when to look at it again.</summary>
internal sealed class PageEndpoints(Workspace world, CancellationToken stopping)
{
    public static async Task FileAsync(HttpContext context)
    {
        var name = (string?)context.Request.RouteValues["file"] ?? "index.html";
        await using var file = typeof(PageEndpoints).Assembly.GetManifestResourceStream($"ProdShift.LocalSlack.Page.{name}");
        context.Response.Headers.CacheControl = "no-cache";
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = Path.GetExtension(name) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/html; charset=utf-8",
        };
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    public async Task StateAsync(HttpContext context)
    {
        var user = context.Request.Query["user"].ToString();
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(world.Read(() => StateJson.Of(world, user).ToJsonString()), context.RequestAborted);
    }

    /// <summary>Server-Sent Events: one at once, and one after every change.</summary>
    public async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        while (!end.IsCancellationRequested)
        {
            var next = world.NextChange;
            await context.Response.WriteAsync("data: changed\n\n", CancellationToken.None);
            await context.Response.Body.FlushAsync(CancellationToken.None);
            await next.WaitAsync(end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
