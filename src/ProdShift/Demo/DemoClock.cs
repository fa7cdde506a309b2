namespace ProdShift.Demo;

/// <summary>The time of the demo's bot and Slack: the real one, and as much more as the story lets pass.</summary>
internal sealed class DemoClock : TimeProvider
{
    private long _passed;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _passed));

    public void Pass(TimeSpan time) => Interlocked.Add(ref _passed, time.Ticks);
}
