using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns.CloseOut;

namespace ProdShift.Tests.Campaigns.CloseOut;

public class ProducedEventsTests
{
    [Theory]
    [InlineData(99_400, 100_000L, "99,400 of 100,000 = 99.4 %")]
    [InlineData(99_400, 10_000L, "99,400 of 10,000 = 994.0 %")]
    [InlineData(99_999, 100_000L, "99,999 of 100,000 = 99.9 %")]
    [InlineData(0, 100_000L, "0 of 100,000 = 0.0 %")]
    [InlineData(7, null, "7, and nobody said how many were requested")]
    [InlineData(7, 0L, "7, and nobody said how many were requested")]
    public void Events_are_told_in_numbers_and_as_a_part_of_those_requested(int events, long? requested, string words) =>
        Assert.Equal(words, ProducedEvents.Of([new(1, events, 1)], requested).InShort);

    [Fact]
    public void Only_good_jobs_of_workflows_that_count_are_in_the_sum()
    {
        var produced = ProducedEvents.Of(
            [
                new(1630, 994, 100), new(1631, null, 100), new(1632, 10, null), new(1500, 10, 100, "a test"),
                new(1513, 50, 100, "replaced by workflow 1638"),
            ],
            100_000);

        Assert.Equal(99_400, produced.Events);
        Assert.False(produced.IsEnough);
        Assert.Equal(
            [
                "The events of workflows 1631, 1632 are not known and not in the sum: "
                    + "the jobs were not read yet, or nobody said how many events a job makes.",
                "Not counted: workflow 1500 (a test).",
                "Not counted: workflow 1513 (replaced by workflow 1638).",
            ],
            produced.Remarks);
    }

    [Fact]
    public void More_than_was_requested_is_said() =>
        Assert.Equal(["That is more than was requested."], ProducedEvents.Of([new(1, 11, 1)], 10).Remarks);

    [Fact]
    public void A_hundred_percent_means_all() => Prop.ForAll(
        ArbMap.Default.ArbFor<uint>(),
        ArbMap.Default.ArbFor<uint>(),
        (events, requested) =>
        {
            var produced = ProducedEvents.Of([new(1, events, 1)], requested + 1L);
            return produced.Percent >= 100 == produced.IsEnough && produced.IsEnough == (events >= requested + 1L);
        }).QuickCheckThrowOnFailure();
}
