namespace ProdShift.Tests.Slack.Support;

/// <summary>A clock whose timers go off only when a test moves it.</summary>
internal sealed class TimerClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(TimeSpan From, TimeSpan To, TaskCompletionSource Seen)> _waiters = [];
    private DateTimeOffset _now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public void Advance(TimeSpan by)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.At <= _now)];
            _timers.RemoveAll(due.Contains);
        }
        foreach (var timer in due)
            timer.Fire();
    }

    /// <summary>Ends once something waits for a timer of this length.</summary>
    public Task WaitedForAsync(TimeSpan length) => WaitedForAsync(length, length);

    /// <summary>The same for a timer whose length chance has a part in.</summary>
    public async Task WaitedForAsync(TimeSpan from, TimeSpan to)
    {
        TaskCompletionSource seen;
        lock (_lock)
        {
            if (_timers.Exists(timer => timer.Length >= from && timer.Length <= to))
                return;
            seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((from, to, seen));
        }
        await seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void Set(ManualTimer timer, TimeSpan length)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (length == Timeout.InfiniteTimeSpan)
                return;
            (timer.Length, timer.At) = (length, _now + length);
            _timers.Add(timer);
            foreach (var (_, _, seen) in _waiters.Where(waiter => length >= waiter.From && length <= waiter.To))
                seen.TrySetResult();
        }
    }

    private sealed class ManualTimer(TimerClock clock, TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan Length { get; set; }

        public DateTimeOffset At { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Set(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
