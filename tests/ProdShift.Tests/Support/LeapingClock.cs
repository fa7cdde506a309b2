namespace ProdShift.Tests.Support;

/// <summary>
/// The clock of a bot in a story: the time of day of another clock, and a time that passes by itself. Where a story sends what is
/// due, that time leaps over the waits for a turn in a channel, so the bot keeps Slack's pace and the story does not wait for it.
/// Every other timer runs in real time.
/// </summary>
internal sealed class LeapingClock(TimeProvider day) : TimeProvider
{
    private readonly AsyncLocal<bool> _leaps = new();
    private long _leapt;

    public override long TimestampFrequency => System.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => day.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => day.GetUtcNow();

    public override long GetTimestamp() => System.GetTimestamp() + Interlocked.Read(ref _leapt);

    /// <summary>Runs something, and whatever it awaits, whose waits are leapt over.</summary>
    public async Task LeapAsync(Func<Task> sending)
    {
        _leaps.Value = true;
        await sending();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (!_leaps.Value || dueTime <= TimeSpan.Zero)
            return base.CreateTimer(callback, state, dueTime, period);
        Interlocked.Add(ref _leapt, (long)Math.Ceiling(dueTime.TotalSeconds * TimestampFrequency));
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
