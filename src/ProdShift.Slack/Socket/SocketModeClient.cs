using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ProdShift.Slack;

/// <summary>
/// Socket Mode: the bot calls Slack, so that no port has to be open to the world. Never gives up; opens the new connection before
/// it leaves one that Slack wants closed, and reads that one to its end, so that nothing is lost.
/// </summary>
public sealed partial class SocketModeClient : BackgroundService
{
    internal static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(10);
    internal static readonly TimeSpan HelloTime = TimeSpan.FromSeconds(5);
    internal static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan RetireTime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Stable = TimeSpan.FromSeconds(30);

    private readonly SlackSettings _settings;
    private readonly SlackApi _api;
    private readonly SlackDispatcher _dispatcher;
    private readonly TimeProvider _clock;
    private readonly ILogger<SocketModeClient> _logger;
    private readonly Lock _lock = new();
    private readonly List<SocketSession> _sessions = [];

    internal SocketModeClient(
        SlackSettings settings, SlackApi api, SlackDispatcher dispatcher, TimeProvider clock, ILogger<SocketModeClient> logger) =>
        (_settings, _api, _dispatcher, _clock, _logger) = (settings, api, dispatcher, clock, logger);

    /// <summary>Whether Slack can reach the bot now: a connection is open and Slack has said hello on it.</summary>
    public bool Connected
    {
        get
        {
            lock (_lock)
                return _sessions.Exists(session => session.Hello is { IsCompletedSuccessfully: true, Result: true });
        }
    }

    /// <summary>Gives the envelopes that are being worked on up to three seconds to be answered, then closes.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] open;
        lock (_lock)
            open = [.. _sessions.Select(session => session.Answered)];
        await Task.WhenAll(open).EndsWithin(DrainTime, _clock);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!_settings.SocketMode)
            return;
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var opened = _clock.GetTimestamp();
            var (session, retryAfter) = await TryOpenAsync(stoppingToken);
            if (session is not null)
            {
                var end = await session.End.WaitAsync(stoppingToken);
                LogEnd(end);
                if (end == SocketEnd.Refresh || _clock.GetElapsedTime(opened) > Stable)
                    failures = 0;
                if (end == SocketEnd.Refresh)
                    continue;
            }
            var wait = Backoff.After(++failures, Random.Shared.NextDouble());
            await Task.Delay(retryAfter > wait ? retryAfter.Value : wait, _clock, stoppingToken);
        }
    }

    /// <summary>Whatever goes wrong in opening, the bot goes on trying: an exception here would end it.</summary>
    private async Task<(SocketSession? Session, TimeSpan? RetryAfter)> TryOpenAsync(CancellationToken stopping)
    {
        try
        {
            return await OpenAsync(stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            LogNotOpened(e.GetType().Name);
            return (null, null);
        }
    }

    /// <summary>A connection on which Slack has said hello, or none and how long Slack wants to be left alone.</summary>
    private async Task<(SocketSession? Session, TimeSpan? RetryAfter)> OpenAsync(CancellationToken stopping)
    {
        var address = await _api.OpenSocketAsync(stopping);
        if (!address.Ok)
        {
            LogNotOpened(address.Error.Code);
            return (null, address.Error.RetryAfter);
        }
        if (!SlackAddress.IsTrustedSocket(address.Value, _settings.ApiUrl))
        {
            LogNotOpened("Slack named an address without TLS");
            return (null, null);
        }
        var session = await ConnectAsync(address.Value, stopping);
        if (session is null)
            return (null, null);
        if (await session.Hello.EndsWithin(HelloTime, _clock) && await session.Hello)
        {
            RetireOthers(session);
            LogConnected();
            return (session, null);
        }
        LogNotOpened("Slack did not say hello");
        session.Cut();
        return (null, null);
    }

    private async Task<SocketSession?> ConnectAsync(Uri address, CancellationToken stopping)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(15);
        socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(15);
        using var timer = new CancellationTokenSource(ConnectTime, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, stopping);
        try
        {
            await socket.ConnectAsync(address, either.Token);
        }
        catch (Exception e) when (e is WebSocketException or HttpRequestException or OperationCanceledException)
        {
            socket.Dispose();
            stopping.ThrowIfCancellationRequested();
            LogNotOpened(e is OperationCanceledException ? "timeout" : "the connection was not taken");
            return null;
        }
        var session = new SocketSession(socket, AnswerAsync);
        lock (_lock)
            _sessions.Add(session);
        _ = ReadAsync(session, stopping);
        return session;
    }

    private async Task ReadAsync(SocketSession session, CancellationToken stopping)
    {
        var why = await session.ReadAsync(stopping);
        lock (_lock)
            _sessions.Remove(session);
        session.Dispose();
        LogClosed(why);
    }

    /// <summary>Slack closes the connection that it wanted replaced; should it forget, it is closed here.</summary>
    private void RetireOthers(SocketSession current)
    {
        lock (_lock)
        {
            foreach (var old in _sessions.Where(session => session != current))
                _ = RetireAsync(old);
        }
    }

    private async Task RetireAsync(SocketSession old)
    {
        await Task.Delay(RetireTime, _clock);
        old.Cut();
    }

    private async Task<Ack> AnswerAsync(Envelope envelope)
    {
        var id = envelope.EnvelopeId!;
        var ack = envelope.Type switch
        {
            "slash_commands" when Payload(envelope, SlackJson.Default.CommandWire) is { } wire =>
                await _dispatcher.CommandAsync(wire, id),
            "interactive" when Payload(envelope, SlackJson.Default.InteractionWire) is { } wire =>
                await _dispatcher.InteractionAsync(wire, id),
            "events_api" when Payload(envelope, SlackJson.Default.EventWire) is { } wire => _dispatcher.Event(wire, id),
            _ => Ack.Malformed,
        };
        if (ack == Ack.Malformed)
            LogUnread(SlackLimits.Cut(envelope.Type ?? "", 100));
        return ack;
    }

    private static T? Payload<T>(Envelope envelope, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return envelope.Payload?.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void LogEnd(SocketEnd end)
    {
        if (end == SocketEnd.Disabled)
            LogDisabled();
        else if (end == SocketEnd.Refresh)
            LogRefresh();
        else
            LogLost();
    }

    [LoggerMessage(LogLevel.Information, "Socket Mode is connected")]
    private partial void LogConnected();

    [LoggerMessage(LogLevel.Information, "Slack asks for a new Socket Mode connection")]
    private partial void LogRefresh();

    [LoggerMessage(LogLevel.Warning, "The Socket Mode connection was lost")]
    private partial void LogLost();

    [LoggerMessage(LogLevel.Debug, "A Socket Mode connection ended: {Why}")]
    private partial void LogClosed(string why);

    [LoggerMessage(LogLevel.Warning, "Socket Mode could not connect, and goes on trying: {Why}")]
    private partial void LogNotOpened(string why);

    [LoggerMessage(LogLevel.Error, "Slack says that Socket Mode is switched off for this app: switch it on again in the app's "
        + "settings (Socket Mode), and see that the app token is not revoked. Until then nobody can reach the bot")]
    private partial void LogDisabled();

    [LoggerMessage(LogLevel.Warning, "An envelope of type {Type} could not be read; it is acknowledged and left")]
    private partial void LogUnread(string type);
}
