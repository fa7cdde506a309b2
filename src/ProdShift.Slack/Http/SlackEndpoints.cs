using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace ProdShift.Slack;

/// <summary>The addresses that Slack calls, with the names that SlackNet gives them.</summary>
public static class SlackEndpoints
{
    /// <summary>Kestrel counts the framing of chunks as well; the door itself counts the body alone.</summary>
    private const int FramingBytes = 16 * 1024;

    /// <summary>Maps POST /slack/command, /slack/action, /slack/event and /slack/options.</summary>
    public static void MapSlack(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<SlackDoor>();
        app.MapPost("/slack/command", door.CommandAsync);
        app.MapPost("/slack/action", door.InteractionAsync);
        app.MapPost("/slack/options", door.InteractionAsync);
        app.MapPost("/slack/event", door.EventAsync);
    }

    /// <summary>
    /// Holds every request of this server to what Slack sends: bodies of 256 KiB, small headers, and nobody may dribble, so that
    /// a few hundred slow connections cost nothing.
    /// </summary>
    public static void LimitForSlack(this KestrelServerOptions options)
    {
        var limits = options.Limits;
        options.AddServerHeader = false;
        limits.MaxRequestBodySize = SlackLimits.RequestBytes + FramingBytes;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
