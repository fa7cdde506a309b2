using System.Net;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.LocalSlack;

public sealed class PacingTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    private Stage _stage = null!;

    public async Task InitializeAsync() =>
        _stage = await Stage.StartAsync(_clock, options => options with { MessagesPerSecond = 0.5, Burst = 2 });

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task After_a_burst_a_channel_has_to_wait_as_long_as_it_is_told()
    {
        Assert.Equal((HttpStatusCode.OK, null), await PostAsync("CALERTS0001"));
        Assert.Equal((HttpStatusCode.OK, null), await PostAsync("CALERTS0001"));
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(2)), await PostAsync("CALERTS0001"));
        Assert.Equal((HttpStatusCode.OK, null), await PostAsync("CSHIFT00001"));

        _clock.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(1)), await PostAsync("CALERTS0001"));
        _clock.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Equal((HttpStatusCode.OK, null), await PostAsync("#prod-alerts"));

        Assert.Equal(3, _stage.Slack.Messages("CALERTS0001").Count);
    }

    [Fact]
    public async Task Edits_are_not_paced()
    {
        var ts = await _stage.Api.PostAsync("x");
        for (var i = 0; i < 5; i++)
        {
            var edit = $$"""{"channel":"CALERTS0001","ts":"{{ts}}","text":"{{i}}"}""";
            Assert.Equal("ok", await _stage.Api.VerdictAsync("chat.update", edit));
        }

        Assert.Equal(5, Assert.Single(_stage.Slack.Messages("CALERTS0001")).Edits);
    }

    [Fact]
    public async Task Messages_keep_their_order_while_the_clock_stands()
    {
        var first = await _stage.Api.PostAsync("one");
        var second = await _stage.Api.PostAsync("two");

        Assert.Equal(["1795165200.000000", "1795165200.000001"], [first, second]);
    }

    private async Task<(HttpStatusCode Status, TimeSpan? RetryAfter)> PostAsync(string channel)
    {
        using var response = await _stage.Api.SendAsync("chat.postMessage", $$"""{"channel":"{{channel}}","text":"x"}""");
        return (response.StatusCode, response.Headers.RetryAfter?.Delta);
    }
}
