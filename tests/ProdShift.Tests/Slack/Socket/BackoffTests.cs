using ProdShift.Slack;

namespace ProdShift.Tests.Slack.Socket;

public class BackoffTests
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(2, 0, 2)]
    [InlineData(5, 0, 16)]
    [InlineData(6, 0, 30)]
    [InlineData(1_000_000, 0, 30)]
    [InlineData(1, 1, 0.5)]
    [InlineData(1_000_000, 1, 15)]
    public void Doubles_to_half_a_minute_less_up_to_a_half(int failures, double chance, double seconds) =>
        Assert.Equal(seconds, Backoff.After(failures, chance).TotalSeconds);
}
