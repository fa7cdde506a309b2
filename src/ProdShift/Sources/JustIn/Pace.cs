namespace ProdShift.Sources.JustIn;

/// <summary>Lets requests start no faster than so many a second; 0 lets all through at once.</summary>
internal sealed class Pace(double perSecond, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly long _gap = perSecond > 0 ? (long)(clock.TimestampFrequency / perSecond) : 0;
    private long _next = long.MinValue;

    public Task WaitAsync(CancellationToken cancellation)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            var start = Math.Max(now, _next);
            _next = start + _gap;
            wait = clock.GetElapsedTime(now, start);
        }
        return wait > TimeSpan.Zero ? Task.Delay(wait, clock, cancellation) : Task.CompletedTask;
    }
}
