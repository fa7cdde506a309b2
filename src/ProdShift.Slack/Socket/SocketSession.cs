using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;

namespace ProdShift.Slack;

/// <summary>
/// One connection of Socket Mode: reads until it closes, answers each envelope when its handler has a word for Slack, and tells
/// when it is ready and when it should no longer be relied on.
/// </summary>
internal sealed class SocketSession(WebSocket socket, Func<Envelope, Task<Ack>> answer) : IDisposable
{
    private const int LargestMessage = 1024 * 1024;

    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<Task, bool> _answers = new();
    private readonly TaskCompletionSource<bool> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True once Slack said hello; false if the connection ended before.</summary>
    public Task<bool> Hello => _hello.Task;

    /// <summary>When and why to open another one. The session may go on reading after that.</summary>
    public Task<SocketEnd> End => _end.Task;

    /// <summary>Ends when every envelope read so far has been answered.</summary>
    public Task Answered => Task.WhenAll(_answers.Keys);

    /// <summary>Reads until the connection closes, for whatever reason; then says why, in a word for the log.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellation)
    {
        var why = "it was closed";
        try
        {
            while (await ReceiveAsync(cancellation) is { } message)
                Take(message);
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or InvalidDataException)
        {
            why = e is WebSocketException or InvalidDataException ? e.Message : "it was cut";
        }
        socket.Abort();
        _hello.TrySetResult(false);
        _end.TrySetResult(SocketEnd.Lost);
        return why;
    }

    /// <summary>Cuts the connection; the reading ends by that.</summary>
    public void Cut() => socket.Abort();

    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
    }

    private void Take(byte[] message)
    {
        var envelope = SlackDispatcher.Read(message, SlackJson.Default.Envelope);
        if (envelope?.Type == "hello")
            _hello.TrySetResult(true);
        else if (envelope?.Type == "disconnect")
            _end.TrySetResult(envelope.Reason == "link_disabled" ? SocketEnd.Disabled : SocketEnd.Refresh);
        else if (envelope is { EnvelopeId: { Length: > 0 } id })
            Track(AnswerAsync(envelope, id));
    }

    private void Track(Task task)
    {
        _answers[task] = true;
        task.ContinueWith(done => _answers.TryRemove(done, out _), TaskScheduler.Default);
    }

    private async Task AnswerAsync(Envelope envelope, string id)
    {
        var ack = await answer(envelope);
        try
        {
            await SendAsync(AckMessage(id, ack));
        }
        catch (Exception e) when (e is WebSocketException or InvalidOperationException or IOException or OperationCanceledException)
        {
            _end.TrySetResult(SocketEnd.Lost); // Slack sends again what was not acknowledged; a repeat acts once
        }
    }

    private async Task SendAsync(byte[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static byte[] AckMessage(string id, Ack ack)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("envelope_id", id);
            if (ack.Json is { } json)
            {
                writer.WritePropertyName("payload");
                writer.WriteRawValue(json, skipInputValidation: true);
            }
            writer.WriteEndObject();
        }
        return stream.ToArray();
    }

    /// <summary>The next whole message; null when the other side closed.</summary>
    private async Task<byte[]?> ReceiveAsync(CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        var used = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(used), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            used += part.Count;
            if (part.EndOfMessage)
                return buffer[..used];
            if (used == LargestMessage)
                throw new InvalidDataException("it sent a message over 1 MiB");
            if (used == buffer.Length)
                Array.Resize(ref buffer, Math.Min(2 * buffer.Length, LargestMessage));
        }
    }
}
