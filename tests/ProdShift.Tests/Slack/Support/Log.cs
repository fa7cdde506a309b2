using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ProdShift.Tests.Slack.Support;

/// <summary>Keeps what is logged, with its exceptions.</summary>
internal sealed class Log : ILoggerProvider
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void Dispose()
    {
    }

    private sealed class Writer(Log log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
    }
}
