using ProdShift.Slack;

namespace ProdShift.Outbox;

/// <summary>
/// Whether Slack accepts the bot at all. Once it refuses (a revoked token), everything waits, and one small question at growing
/// intervals finds out when it accepts the bot again.
/// </summary>
internal sealed partial class WorkspaceGate(SlackApi slack, TimeProvider clock, ILogger<WorkspaceGate> logger)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private string? _refusal;
    private TimeSpan _wait;
    private long _since;

    /// <summary>Slack's word for why it does not accept the bot; null while it does.</summary>
    public string? Refusal
    {
        get
        {
            lock (_lock)
                return _refusal;
        }
    }

    /// <summary>Slack refused the bot itself. Soon after the last time, it is asked no more often than then.</summary>
    public void Close(string code)
    {
        lock (_lock)
        {
            if (_refusal is not null)
                return;
            var again = _wait > TimeSpan.Zero && clock.GetElapsedTime(_since) < LongestWait;
            (_refusal, _wait, _since) = (code, again ? _wait : FirstWait, clock.GetTimestamp());
        }
        LogRefused(code);
    }

    /// <summary>True if messages may go; asks Slack again if that is due.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_refusal is null)
                return true;
            if (clock.GetElapsedTime(_since) < _wait)
                return false;
            (_since, _wait) = (clock.GetTimestamp(), _wait * 2 < LongestWait ? _wait * 2 : LongestWait);
        }
        return Hear(await slack.AuthTestAsync(cancellation));
    }

    /// <summary>Takes note of who Slack says that the bot is; true if it accepts it. No answer changes nothing.</summary>
    public bool Hear(SlackAnswer<BotIdentity> answer)
    {
        if (answer.Error is { Kind: SlackErrorKind.Refused } error)
            Close(error.Code);
        if (!answer.Ok)
            return Refusal is null;
        lock (_lock)
        {
            if (_refusal is null)
                return true;
            _refusal = null;
        }
        LogAccepted();
        return true;
    }

    [LoggerMessage(LogLevel.Error, "Slack does not accept the bot ({Code}); all messages wait until it does")]
    private partial void LogRefused(string code);

    [LoggerMessage(LogLevel.Information, "Slack accepts the bot again; the messages that wait are sent")]
    private partial void LogAccepted();
}
