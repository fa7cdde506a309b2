using ProdShift.Slack;

namespace ProdShift.Tests.Slack.Api;

public class ChannelPaceTests
{
    private static readonly PaceLimit OneASecond = new(5, TimeSpan.FromSeconds(1));
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Five_go_at_once_then_one_a_second() => Assert.Equal([0, 0, 0, 0, 0, 1, 2, 3], Waits(default, Now, 8));

    [Fact]
    public void Ten_edits_go_at_once_then_fifty_a_minute() =>
        Assert.Equal([0, 0, 1.2, 2.4, 3.6], Waits(default, Now, 13, PaceLimit.Edits)[8..]);

    [Theory]
    [InlineData(1, new double[] { 4, 5 })] // one place has come back, which the first of those who wait has taken
    [InlineData(10, new double[] { 0, 0 })]
    [InlineData(3600, new double[] { 0, 0 })]
    public void Rest_gives_places_back(int seconds, double[] expected)
    {
        var pace = After(default, Now, 9);
        Assert.Equal(expected, Waits(pace, Now.AddSeconds(seconds), 2));
    }

    [Fact]
    public void A_long_rest_gives_no_more_than_a_burst() => Assert.Equal([0, 0, 0, 0, 0, 1], Waits(default, Now.AddYears(1), 6));

    [Fact]
    public void When_Slack_asks_to_wait_nothing_goes_before_and_no_burst_after() =>
        Assert.Equal([30, 31, 32], Waits(default(ChannelPace).CloseUntil(Now.AddSeconds(30)), Now, 3));

    [Fact]
    public void A_shorter_wait_does_not_open_earlier() =>
        Assert.Equal(30, Waits(default(ChannelPace).CloseUntil(Now.AddSeconds(30)).CloseUntil(Now.AddSeconds(5)), Now, 1)[0]);

    [Fact]
    public void Messages_leave_a_little_more_than_the_second_that_Slack_asks_for() =>
        Assert.InRange(Waits(default, Now, 6, PaceLimit.Messages)[5], 1.01, 1.1);

    private static double[] Waits(ChannelPace pace, DateTimeOffset now, int messages, PaceLimit? limit = null)
    {
        var waits = new double[messages];
        for (var i = 0; i < messages; i++)
        {
            (var wait, pace) = pace.Take(now, limit ?? OneASecond);
            waits[i] = wait.TotalSeconds;
        }
        return waits;
    }

    private static ChannelPace After(ChannelPace pace, DateTimeOffset now, int messages)
    {
        for (var i = 0; i < messages; i++)
            (_, pace) = pace.Take(now, OneASecond);
        return pace;
    }
}
