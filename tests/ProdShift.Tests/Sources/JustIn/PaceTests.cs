namespace ProdShift.Tests.Sources.JustIn;

public sealed class PaceTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 0.25)]
    [InlineData(0.5, 2)]
    public async Task Requests_start_as_many_a_second_as_configured_over_all_polls(double perSecond, double gap)
    {
        await using var justin = await FakeJustIn.StartAsync();
        var options = Watching.Options(justin, 11);
        options.RequestsPerSecond = perSecond;
        var clock = new ImpatientClock { Longest = TimeSpan.FromSeconds(10) };
        using var source = Watching.Source(options, clock);

        await source.PollAsync(Watching.Request, default);
        await source.PollAsync(Watching.Request, default);

        Assert.Equal(8, justin.Requests.Count);
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromSeconds(gap), 7), clock.Waits);
    }

    [Fact]
    public async Task Nought_waits_for_nothing_and_reads_the_same()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = Watching.Workflows("running", [.. Enumerable.Range(1, 40)]);
        justin.Events.AddRange(
            Enumerable.Range(1, 40).Select(id => FakeEvent.Of(id, "JOB_STARTED", id) with { WorkflowId = id }));
        var options = Watching.Options(justin, 11);
        options.RequestsPerSecond = 0;
        var clock = new ImpatientClock { Longest = TimeSpan.FromSeconds(10) };
        using var source = Watching.Source(options, clock);

        var poll = await source.PollAsync(Watching.Request, default);

        Assert.Empty(clock.Waits);
        Assert.Equal(Enumerable.Range(1, 40), poll.Snapshot!.Workflows.Select(workflow => workflow.Id));
        Assert.All(poll.Snapshot.Workflows, workflow => Assert.Equal(1, workflow.Jobs!.Started));
    }
}
