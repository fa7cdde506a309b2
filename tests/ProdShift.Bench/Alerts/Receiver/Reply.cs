using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>An answer of Slack's: JSON for its Web API, words for an incoming webhook.</summary>
internal sealed record Reply(string Body, int Status = StatusCodes.Status200OK, TimeSpan? RetryAfter = null)
{
    public static Reply Away { get; } = new("service unavailable", StatusCodes.Status503ServiceUnavailable);

    public static Reply Ok(params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var body = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in fields)
            body[name] = value;
        return new(body.ToJsonString());
    }

    public static Reply Error(string code) => new(new JsonObject { ["ok"] = false, ["error"] = code }.ToJsonString());

    public static Reply TooMany(TimeSpan wait) =>
        Error("ratelimited") with { Status = StatusCodes.Status429TooManyRequests, RetryAfter = wait };

    public Task WriteAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        response.ContentType = Body is ['{', ..] ? "application/json; charset=utf-8" : "text/plain";
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return response.WriteAsync(Body, response.HttpContext.RequestAborted);
    }
}
