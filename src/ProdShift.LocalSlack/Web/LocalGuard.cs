using Microsoft.AspNetCore.Http;

namespace ProdShift.LocalSlack.Web;

/// <summary>
/// Keeps other web sites out: whoever opens the page acts as its users, so it answers only under this machine's own name
/// (no DNS rebinding), and what acts must come from the page itself or from no browser at all.
/// </summary>
internal static class LocalGuard
{
    public static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (request.Host.Host is "127.0.0.1" or "localhost" && (!request.Path.StartsWithSegments("/_local") || IsOwn(request)))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}")
            return false;
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
            return false;
        return !HttpMethods.IsPost(request.Method) || request.HasJsonContentType();
    }
}
