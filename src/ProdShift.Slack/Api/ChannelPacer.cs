namespace ProdShift.Slack;

/// <summary>Lets messages to each channel through at its <see cref="ChannelPace"/>.</summary>
internal sealed class ChannelPacer(TimeProvider clock)
{
    private const int ManyChannels = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ChannelPace> _paces = [];

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
            _paces[channel] = _paces.GetValueOrDefault(channel).CloseUntil(clock.GetUtcNow() + wait);
    }

    private TimeSpan Take(string channel)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_paces.Count >= ManyChannels)
                ForgetRested(now);
            var (wait, after) = _paces.GetValueOrDefault(channel).Take(now);
            _paces[channel] = after;
            return wait;
        }
    }

    private bool IsClosed(string channel)
    {
        lock (_lock)
            return _paces.GetValueOrDefault(channel).ClosedUntil > clock.GetUtcNow();
    }

    private void ForgetRested(DateTimeOffset now)
    {
        foreach (var channel in _paces.Where(pace => pace.Value.IsFull(now)).Select(pace => pace.Key).ToList())
            _paces.Remove(channel);
    }
}
