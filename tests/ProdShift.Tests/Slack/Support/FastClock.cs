namespace ProdShift.Tests.Slack.Support;

/// <summary>The real time, with timers a hundred times as fast, but for those of the lengths named: for back-offs that a test lives through.</summary>
internal sealed class FastClock(params TimeSpan[] unchanged) : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime < TimeSpan.Zero || unchanged.Contains(dueTime) ? dueTime : dueTime / 100, period);
}
