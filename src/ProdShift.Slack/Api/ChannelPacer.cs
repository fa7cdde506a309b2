namespace ProdShift.Slack;

/// <summary>
/// Lets what is said under each key (a channel, a method) through at its <see cref="ChannelPace"/>. It measures time by a clock
/// that never steps back, as the time of day may.
/// </summary>
internal sealed class ChannelPacer(TimeProvider clock, PaceLimit limit)
{
    private const int ManyChannels = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ChannelPace> _paces = [];

    private DateTimeOffset Now => DateTimeOffset.UnixEpoch + clock.GetElapsedTime(0);

    public async Task WaitAsync(string channel, CancellationToken cancellation)
    {
        do
        {
            var wait = Take(channel);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, clock, cancellation);
        }
        while (IsClosed(channel)); // Slack asked to wait while this message was waiting
    }

    public void CloseFor(string channel, TimeSpan wait)
    {
        lock (_lock)
            _paces[channel] = _paces.GetValueOrDefault(channel).CloseUntil(Now + wait);
    }

    private TimeSpan Take(string channel)
    {
        lock (_lock)
        {
            var now = Now;
            if (_paces.Count >= ManyChannels)
                ForgetRested(now);
            var (wait, after) = _paces.GetValueOrDefault(channel).Take(now, limit);
            _paces[channel] = after;
            return wait;
        }
    }

    private bool IsClosed(string channel)
    {
        lock (_lock)
            return _paces.GetValueOrDefault(channel).ClosedUntil > Now;
    }

    private void ForgetRested(DateTimeOffset now)
    {
        foreach (var channel in _paces.Where(pace => pace.Value.IsFull(now, limit)).Select(pace => pace.Key).ToList())
            _paces.Remove(channel);
    }
}
