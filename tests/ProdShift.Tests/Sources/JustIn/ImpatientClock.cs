namespace ProdShift.Tests.Sources.JustIn;

/// <summary>A clock whose timers fire at once, each moving it on by what was to be waited for.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    private long _now;

    /// <summary>Timers that are due later than this never fire.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.MaxValue;

    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > Longest || dueTime == Timeout.InfiniteTimeSpan)
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        Waits.Add(dueTime);
        _now += dueTime.Ticks;
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
