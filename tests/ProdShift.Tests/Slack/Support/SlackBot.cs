using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProdShift.Slack;

namespace ProdShift.Tests.Slack.Support;

/// <summary>A bot of a few handlers on a free port, with a fake Slack behind it.</summary>
internal sealed class SlackBot : IAsyncDisposable
{
    public const string Secret = "the-signing-secret";
    public const string Token = "xoxb-very-secret";

    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly TimeProvider _clock;
    private int _sent;

    private SlackBot(WebApplication app, FakeSlack slack, TimeProvider clock, Log log)
    {
        (_app, Slack, _clock, Log) = (app, slack, clock, log);
    }

    public FakeSlack Slack { get; }

    public Log Log { get; }

    public Uri Url => new(_app.Urls.Single());

    public SlackApi Api => _app.Services.GetRequiredService<SlackApi>();

    public SocketModeClient Socket => _app.Services.GetRequiredService<SocketModeClient>();

    public static async Task<SlackBot> StartAsync(
        Action<IServiceCollection> handlers, TimeProvider? clock = null, bool socketMode = false, string secret = Secret, Uri? api = null)
    {
        var slack = await FakeSlack.StartAsync();
        var log = new Log();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log).AddFilter("Microsoft", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(options => options.LimitForSlack());
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSlackProtocol(_ => new(Token, "xapp-very-secret", secret, api ?? slack.Api, socketMode));
        handlers(builder.Services);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapSlack();
        await app.StartAsync();
        return new(app, slack, clock ?? TimeProvider.System, log);
    }

    public Task<SlackBotAnswer> CommandAsync(string command, string text = "", string? trigger = null, string? responseUrl = null) =>
        PostAsync("/slack/command", CommandForm(command, text, trigger, responseUrl));

    public string CommandForm(string command, string text = "", string? trigger = null, string? responseUrl = null) =>
        $"command={Uri.EscapeDataString(command)}&text={Uri.EscapeDataString(text)}&user_id=U1&channel_id=C1"
        + $"&trigger_id={trigger ?? $"T{Interlocked.Increment(ref _sent)}"}"
        + $"&response_url={Uri.EscapeDataString(responseUrl ?? new Uri(Slack.Url, "/response/1").AbsoluteUri)}";

    public Task<SlackBotAnswer> ActionAsync(string json) => PostAsync("/slack/action", "payload=" + Uri.EscapeDataString(json));

    public Task<SlackBotAnswer> PostAsync(string path, string body) => SendAsync(Signed(path, Encoding.UTF8.GetBytes(body)));

    public HttpRequestMessage Signed(string path, byte[] body, DateTimeOffset? at = null)
    {
        var timestamp = (at ?? _clock.GetUtcNow()).ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Url, path)) { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Slack-Request-Timestamp", $"{timestamp}");
        request.Headers.Add("X-Slack-Signature", SlackSignature.Sign(Encoding.UTF8.GetBytes(Secret), timestamp, body));
        return request;
    }

    public async Task<SlackBotAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request);
            return new(
                response.StatusCode, await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType ?? "");
        }
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
    }
}

internal sealed record SlackBotAnswer(HttpStatusCode Status, string Body, string ContentType)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string Text => Json.GetProperty("text").GetString()!;
}
