using ProdShift.Slack;

namespace ProdShift.Shifts;

/// <summary>When to try again what Slack did not do and nobody waits for: after five minutes, or when Slack says.</summary>
internal sealed class SlowRetry(TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private DateTimeOffset? _failedAt;
    private TimeSpan _wait;
    private bool _failing;

    /// <summary>Also when the clock was set back: then nothing is known of how long it was.</summary>
    public bool IsDue => clock.GetUtcNow() - _failedAt is not { } since || since < TimeSpan.Zero || since >= _wait;

    /// <summary>Takes note of what came of a try; whether it is the first failure, that is worth a line in the log.</summary>
    public bool Note(SlackError? error)
    {
        var first = error is not null && !_failing;
        _failing = error is not null;
        (_failedAt, _wait) = (error is null ? null : clock.GetUtcNow(), error?.RetryAfter ?? Pause);
        return first;
    }
}
