using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace ProdShift.Tests.Slack.Support;

/// <summary>What a fake Slack was asked: the method, its body as text, and the headers that matter.</summary>
internal sealed record Asked(string Method, string Body, string ContentType, string Authorization)
{
    public JsonElement Json => JsonElement.Parse(Body);

    public string? Form(string name) => QueryHelpers.ParseQuery(Body).TryGetValue(name, out var value) ? value.ToString() : null;
}

/// <summary>
/// A Slack on a free port of this machine that answers as a test tells it, once per answer, and then with "ok".
/// </summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> _answers = new();
    private readonly Channel<Asked> _asked = Channel.CreateUnbounded<Asked>();

    private FakeSlack(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.Single());

    public Uri Api => new(Url, "/api/");

    public ConcurrentQueue<Asked> All { get; } = new();

    public FakeSocket Socket { get; } = new();

    public static async Task<FakeSlack> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var fake = new FakeSlack(app);
        app.UseWebSockets();
        app.Map("/link", fake.Socket.AcceptAsync);
        app.MapPost("/api/{method}", fake.AnswerAsync);
        app.MapPost("/{method}/{rest?}", fake.AnswerAsync);
        app.MapGet("/{method}/{rest?}", fake.AnswerAsync);
        await app.StartAsync();
        return fake;
    }

    /// <summary>The next call of this method is answered with this JSON and status.</summary>
    public FakeSlack On(
        string method, string body, int status = 200, string type = "application/json", string? retryAfter = null) =>
        On(method, context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            if (retryAfter is not null)
                context.Response.Headers.RetryAfter = retryAfter;
            return context.Response.WriteAsync(body);
        });

    public FakeSlack On(string method, Func<HttpContext, Task> answer)
    {
        _answers.GetOrAdd(method, _ => new()).Enqueue(answer);
        return this;
    }

    /// <summary>The next request that came; waits for it.</summary>
    public async Task<Asked> NextAsync() => await _asked.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync()
    {
        Socket.DropAll();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var method = (string)context.Request.RouteValues["method"]!;
        var body = await reader.ReadToEndAsync();
        var asked = new Asked(method, body, context.Request.ContentType ?? "", context.Request.Headers.Authorization.ToString());
        All.Enqueue(asked);
        _asked.Writer.TryWrite(asked);
        if (_answers.TryGetValue(method, out var answers) && answers.TryDequeue(out var answer))
            await answer(context);
        else if (method == "apps.connections.open")
            await context.Response.WriteAsync($$"""{"ok":true,"url":"ws://{{Url.Authority}}/link?ticket=secret-ticket"}""");
        else
            await context.Response.WriteAsync("""{"ok":true,"channel":"C1","ts":"1.000001"}""");
    }
}

/// <summary>The Socket Mode side of the fake: connections, what is sent over them, and the acknowledgements.</summary>
internal sealed class FakeSocket
{
    private readonly Channel<FakeConnection> _connections = Channel.CreateUnbounded<FakeConnection>();
    private readonly ConcurrentQueue<FakeConnection> _all = new();

    public async Task AcceptAsync(HttpContext context)
    {
        var connection = new FakeConnection(await context.WebSockets.AcceptWebSocketAsync());
        _all.Enqueue(connection);
        _connections.Writer.TryWrite(connection);
        await connection.ReadAsync();
    }

    public async Task<FakeConnection> NextAsync() =>
        await _connections.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public void DropAll()
    {
        foreach (var connection in _all)
            connection.Drop();
    }
}

/// <summary>One WebSocket as Slack holds it.</summary>
internal sealed class FakeConnection(WebSocket socket)
{
    private readonly Channel<JsonElement> _acks = Channel.CreateUnbounded<JsonElement>();

    public Task SendAsync(string json) => SendAsync(Encoding.UTF8.GetBytes(json));

    public Task SendAsync(byte[] message) =>
        socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task HelloAsync() => SendAsync("""{"type":"hello","num_connections":1}""");

    public Task CommandAsync(string envelope, string text, string trigger) => SendAsync(
        $$$"""
        {"type":"slash_commands","envelope_id":"{{{envelope}}}","accepts_response_payload":true,"payload":
        {"command":"/say","text":"{{{text}}}","user_id":"U1","channel_id":"C1","trigger_id":"{{{trigger}}}"}}
        """);

    public async Task<JsonElement> AckAsync() => await _acks.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public Task CloseAsync() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Drop()
    {
        try
        {
            socket.Abort();
        }
        catch (Exception error) when (error is ObjectDisposedException or NullReferenceException)
        {
            // It ended by itself; aborting a request that has just ended fails in either way.
        }
    }

    public async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: WebSocketMessageType.Text } part)
                _acks.Writer.TryWrite(JsonElement.Parse(buffer.AsSpan(0, part.Count)));
        }
        catch (WebSocketException)
        {
            // dropped by either side
        }
        _acks.Writer.TryComplete();
    }
}
