using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using ProdShift.Slack;

namespace ProdShift.Tests.LocalSlack;

/// <summary>A bot that checks signatures and answers what the test tells it to.</summary>
internal sealed class TinyBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TinyBot(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.Single());

    /// <summary>The answer to a request; an empty one by default.</summary>
    public Func<Heard, Task<string>> Answer { get; set; } = _ => Task.FromResult("");

    public List<Heard> Heard { get; } = [];

    public static async Task<TinyBot> StartAsync(string secret, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var bot = new TinyBot(app);
        app.Run(context => bot.HandleAsync(context, Encoding.UTF8.GetBytes(secret), (clock ?? TimeProvider.System).GetUtcNow()));
        await app.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context, byte[] secret, DateTimeOffset now)
    {
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory);
        var headers = context.Request.Headers;
        string? timestamp = headers["X-Slack-Request-Timestamp"];
        if (!SlackSignature.IsValid(secret, timestamp, headers["X-Slack-Signature"], memory.ToArray(), now))
        {
            context.Response.StatusCode = 401;
            return;
        }
        var heard = new Heard(context.Request.Path, Encoding.UTF8.GetString(memory.ToArray()));
        lock (Heard)
            Heard.Add(heard);
        await context.Response.WriteAsync(await Answer(heard));
    }
}

/// <summary>One signed request.</summary>
internal sealed record Heard(string Path, string Body)
{
    public string this[string field] => QueryHelpers.ParseQuery(Body).GetValueOrDefault(field).ToString();

    public JsonElement Payload => JsonElement.Parse(this["payload"]);

    public string ActionId => Payload.GetProperty("actions")[0].GetProperty("action_id").GetString()!;
}
