using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace ProdShift.Slack;

/// <summary>
/// Lets in over HTTP what Slack signed. The order is the point: size, then signature and age on the raw bytes, and only then
/// anything is parsed.
/// </summary>
internal sealed partial class SlackDoor(
    SlackDispatcher dispatcher, SlackSettings settings, TimeProvider clock, ILogger<SlackDoor> logger)
{
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(settings.SigningSecret);

    public Task CommandAsync(HttpContext context) => AnswerAsync(context, (body, signature) => FormFields.Read(body) switch
    {
        null => Task.FromResult(Ack.Malformed),
        var form when form["ssl_check"] == "1" => Task.FromResult(Ack.Empty),
        var form => dispatcher.CommandAsync(CommandOf(form), signature),
    });

    public Task InteractionAsync(HttpContext context) => AnswerAsync(context, (body, signature) =>
    {
        var form = FormFields.Read(body);
        if (form?["ssl_check"] == "1")
            return Task.FromResult(Ack.Empty);
        return form?["payload"] is { } payload
            && SlackDispatcher.Read(Encoding.UTF8.GetBytes(payload), SlackJson.Default.InteractionWire) is { } wire
                ? dispatcher.InteractionAsync(wire, signature)
                : Task.FromResult(Ack.Malformed);
    });

    public Task EventAsync(HttpContext context) => AnswerAsync(context, async (body, signature) =>
    {
        var wire = SlackDispatcher.Read(body, SlackJson.Default.EventWire);
        if (wire is not { Type: "url_verification", Challenge: { } challenge })
            return wire is null ? Ack.Malformed : dispatcher.Event(wire, signature);
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        await context.Response.WriteAsync(challenge, context.RequestAborted);
        return Ack.Empty;
    });

    private static CommandWire CommandOf(FormFields form) =>
        new(form["command"], form["text"], form["user_id"], form["channel_id"], form["trigger_id"], form["response_url"]);

    private async Task AnswerAsync(HttpContext context, Func<byte[], string, Task<Ack>> handle)
    {
        try
        {
            var body = await RequestBody.ReadAsync(context.Request, SlackLimits.RequestBytes, context.RequestAborted);
            if (body is null)
            {
                context.Response.Headers.Connection = "close";
                Refuse(context, StatusCodes.Status413PayloadTooLarge, "it is too large");
            }
            else if (SignatureOf(context.Request, body) is { } signature)
            {
                await WriteAsync(context, await handle(body, signature));
            }
            else
            {
                Refuse(context, StatusCodes.Status401Unauthorized, "its signature or its age is wrong");
            }
        }
        catch (BadHttpRequestException e)
        {
            Refuse(context, e.StatusCode, "it is not well-formed or came too slowly");
        }
        catch (Exception e) when (e is IOException or OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            LogHungUp();
        }
    }

    /// <summary>The signature, if it is right. Of headers given twice none counts; without a secret nothing is let in.</summary>
    private string? SignatureOf(HttpRequest request, byte[] body)
    {
        var signature = Single(request.Headers["X-Slack-Signature"]);
        var timestamp = Single(request.Headers["X-Slack-Request-Timestamp"]);
        return _secret.Length > 0 && SlackSignature.IsValid(_secret, timestamp, signature, body, clock.GetUtcNow()) ? signature : null;
    }

    private static string? Single(StringValues header) => header.Count == 1 ? header[0] : null;

    private void Refuse(HttpContext context, int status, string why)
    {
        LogRefused(context.Request.Path, status, why);
        if (!context.Response.HasStarted)
            context.Response.StatusCode = status;
    }

    private static async Task WriteAsync(HttpContext context, Ack ack)
    {
        if (context.Response.HasStarted)
            return;
        context.Response.StatusCode = ack.Status;
        if (ack.Json is not { } json)
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    [LoggerMessage(LogLevel.Warning, "A request to {Path} was refused with {Status}: {Why}")]
    private partial void LogRefused(string path, int status, string why);

    [LoggerMessage(LogLevel.Debug, "The other side hung up before its answer")]
    private partial void LogHungUp();
}
