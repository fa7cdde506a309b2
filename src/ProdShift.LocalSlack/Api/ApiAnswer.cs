using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ProdShift.LocalSlack.Api;

/// <summary>What goes back over the wire.</summary>
internal sealed record ApiAnswer(int Status, string ContentType, string Body, TimeSpan? RetryAfter = null)
{
    public static ApiAnswer RateLimited(TimeSpan? retryAfter) => Json(429, Error("ratelimited"), retryAfter);

    public static ApiAnswer Json(int status, JsonObject body, TimeSpan? retryAfter = null) =>
        new(status, "application/json; charset=utf-8", body.ToJsonString(), retryAfter);

    public static ApiAnswer Plain(int status, string text) => new(status, "text/plain; charset=utf-8", text);

    public static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        if (RetryAfter is { } wait)
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(Body, context.RequestAborted);
    }
}
