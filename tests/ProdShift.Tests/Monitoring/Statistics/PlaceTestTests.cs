using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Tests.Monitoring.Statistics;

public class PlaceTestTests
{
    private static readonly PlaceTest.Settings Settings = new(FalseDiscoveryRate: 0.01, LeastFailures: 5, LeastEffect: 0.10);

    [Fact]
    public void Blames_the_one_storage_element_that_all_failures_read_from()
    {
        var bad = Assert.Single(Find(
            [.. Jobs(1, "MANCHESTER", 6, 6), .. Jobs(1, "A", 7, 0), .. Jobs(1, "B", 5, 0)]));

        Assert.Equal(new BadPlace<string>("MANCHESTER", 6, 6, 12, 0), bad);
    }

    [Theory]
    [InlineData(3, 4, false)] // too few failures
    [InlineData(4, 4, false)]
    [InlineData(5, 5, true)]
    [InlineData(40, 400, false)] // significant, but by less than ten points
    [InlineData(60, 400, true)]
    public void Wants_enough_failures_and_enough_difference(int failures, int jobs, bool blamed) =>
        Assert.Equal(blamed, Find([.. Jobs(1, "A", jobs, failures), .. Jobs(1, "B", 1000, 20)]).Count == 1);

    [Fact]
    public void A_place_without_jobs_elsewhere_is_not_tested() =>
        Assert.Empty(Find([.. Jobs(1, "A", 100, 100), .. Jobs(2, "B", 100, 0)]));

    /// <summary>One stratum fails everywhere and runs mostly at A: pooled, A would look bad.</summary>
    [Fact]
    public void A_jobscript_that_fails_everywhere_blames_no_place() =>
        Assert.Empty(Find(
            [.. Jobs(1, "A", 300, 291), .. Jobs(1, "B", 30, 29), .. Jobs(2, "A", 100, 2), .. Jobs(2, "B", 900, 18)]));

    [Fact]
    public void Jobs_that_cannot_be_compared_are_shown_but_are_no_evidence()
    {
        PlaceTest.Jobs<int, string>[] alone = [.. Jobs(1, "A", 100, 100)];

        Assert.Empty(Find([.. alone, .. Jobs(2, "A", 4, 4), .. Jobs(2, "B", 900, 0)]));
        var bad = Assert.Single(Find([.. alone, .. Jobs(2, "A", 6, 6), .. Jobs(2, "B", 900, 0)]));
        Assert.Equal(new BadPlace<string>("A", 106, 106, 900, 0), bad);
    }

    [Fact]
    public void Equal_rates_at_all_places_blame_none() =>
        Prop.ForAll(
            Workload.ToArbitrary(),
            workload => Assert.Empty(Find(
                from stratum in workload
                from place in Enumerable.Range(0, stratum.Places)
                let hundreds = stratum.Size * (place + 1)
                from job in Jobs(stratum.Id, $"place {place}", hundreds * 100, hundreds * stratum.Percent)
                select job))).QuickCheckThrowOnFailure();

    [Fact]
    public void Ten_times_the_jobs_never_acquit_a_place() =>
        Prop.ForAll(
            Counts.ToArbitrary(),
            counts =>
            {
                var once = Find(Of(counts, 1)).Select(place => place.Place);
                var tenfold = Find(Of(counts, 10)).Select(place => place.Place);
                Assert.Subset(tenfold.ToHashSet(), once.ToHashSet());
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_effect_is_the_difference_averaged_over_strata()
    {
        var strata = new Stratum[] { new(20, 10, 10, 10), new(20, 20, 10, 10), new(7, 7, 7, 7) };

        Assert.Equal(0.5, PlaceTest.Effect(strata), 1e-12);
        Assert.Equal(0, PlaceTest.Effect([new(7, 7, 7, 7)]));
    }

    [Fact]
    public void Counts_of_nothing_or_less_are_ignored() =>
        Assert.Equal(
            [new BadPlace<string>("A", 10, 10, 100, 0)],
            Find(
                [.. Jobs(1, "A", 10, 10), new(1, "A", -10, true), .. Jobs(1, "B", 100, 0), new(1, "C", 0, true)]));

    private static Gen<(int Id, int Places, int Size, int Percent)[]> Workload =>
        (from id in Gen.Choose(1, 9)
         from places in Gen.Choose(1, 6)
         from size in Gen.Choose(1, 3)
         from percent in Gen.Choose(0, 100)
         select (id, places, size, percent)).ArrayOf().Select(all => all.DistinctBy(stratum => stratum.id).ToArray());

    private static Gen<(int Stratum, int Place, int Jobs, int Failures)[]> Counts =>
        (from stratum in Gen.Choose(1, 3)
         from place in Gen.Choose(1, 5)
         from jobs in Gen.Choose(1, 30)
         from failures in Gen.Choose(0, jobs)
         select (stratum, place, jobs, failures)).ArrayOf();

    /// <summary>Each stratum in a batch of its own.</summary>
    private static IReadOnlyList<BadPlace<string>> Find(IEnumerable<PlaceTest.Jobs<int, string>> jobs) =>
        PlaceTest.Find(jobs.GroupBy(group => group.Stratum), Settings);

    private static IEnumerable<PlaceTest.Jobs<int, string>> Of(
        (int Stratum, int Place, int Jobs, int Failures)[] counts, int times) =>
        counts.SelectMany(count => Jobs(count.Stratum, $"place {count.Place}", times * count.Jobs, times * count.Failures));

    private static IEnumerable<PlaceTest.Jobs<int, string>> Jobs(int stratum, string place, int jobs, int failures) =>
        [new(stratum, place, failures, Failed: true), new(stratum, place, jobs - failures, Failed: false)];
}
