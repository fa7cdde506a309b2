using ProdShift.Slack;
using ProdShift.Tests.Slack.Support;

namespace ProdShift.Tests.Slack.Inbound;

public class RepeatGuardTests
{
    private readonly TimerClock _clock = new();
    private readonly RepeatGuard _guard;

    public RepeatGuardTests() => _guard = new(_clock);

    [Fact]
    public void What_was_met_before_is_a_repeat()
    {
        Assert.True(_guard.IsFirst("event:1"));
        Assert.False(_guard.IsFirst("event:1"));
        Assert.True(_guard.IsFirst("event:2"));
    }

    [Fact]
    public void After_ten_minutes_it_is_forgotten()
    {
        _guard.IsFirst("event:1");
        _clock.Advance(TimeSpan.FromSeconds(599));
        Assert.False(_guard.IsFirst("event:1"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_guard.IsFirst("event:1"));
    }

    [Fact]
    public void Of_many_at_once_one_is_the_first()
    {
        var first = 0;
        Parallel.For(0, 200, _ =>
        {
            if (_guard.IsFirst("event:1"))
                Interlocked.Increment(ref first);
        });
        Assert.Equal(1, first);
    }

    [Fact]
    public void Under_a_flood_the_oldest_is_forgotten_first()
    {
        _guard.IsFirst("event:oldest");
        for (var i = 0; i < 200_001; i++)
            _guard.IsFirst($"event:{i}");
        Assert.False(_guard.IsFirst("event:200000"));
        Assert.True(_guard.IsFirst("event:oldest"));
    }
}
