using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Tests.Monitoring.Statistics;

public class FisherExactTests
{
    [Theory]
    [InlineData(6, 6, 0, 12, 5.3867701e-5)] // a storage element: 1 / (18 over 6)
    [InlineData(3, 4, 1, 4, 0.24285714)] // Fisher's lady tasting tea: 17 / 70
    [InlineData(4, 4, 0, 4, 0.014285714)]
    [InlineData(10, 13, 2, 17, 4.6518097e-4)] // Fisher's twins
    [InlineData(0, 4, 3, 4, 1)]
    [InlineData(3, 4, 2, 40, 0.0029097392)] // three of four jobs
    [InlineData(5, 5, 0, 0, 1)] // nothing to compare with
    public void Gives_the_textbook_value_for_one_table(long here, long jobsHere, long elsewhere, long jobsElsewhere, double p)
    {
        var table = new Stratum(jobsHere + jobsElsewhere, here + elsewhere, jobsHere, here);

        Assert.Equal(1, FisherExact.PValue([table]) / p, 1e-4);
    }

    [Fact]
    public void Equals_going_through_every_outcome_of_every_stratum() =>
        Prop.ForAll(
            Tables.Several(mostStrata: 3, mostJobs: 12),
            strata => Assert.Equal(ByEnumeration(strata), FisherExact.PValue(strata), 1e-12)).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_a_probability_and_less_for_one_failure_more() =>
        Prop.ForAll(
            Tables.Several(mostStrata: 6, mostJobs: 80),
            strata =>
            {
                var p = FisherExact.PValue(strata);
                Assert.InRange(p, 0, 1);
                if (strata[0] is { FailuresElsewhere: > 0 } first && first.FailuresHere < first.JobsHere)
                {
                    Stratum[] worse = [first with { FailuresHere = first.FailuresHere + 1 }, .. strata[1..]];
                    Assert.True(FisherExact.PValue(worse) <= p);
                }
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_fails_everywhere_or_nowhere_says_nothing() =>
        Prop.ForAll(
            Tables.UpTo(50).ToArbitrary(),
            Tables.UpTo(50).ToArbitrary(),
            (one, other) =>
            {
                var allFailed = other with { Failures = other.Jobs, FailuresHere = other.JobsHere };
                var noneFailed = other with { Failures = 0, FailuresHere = 0 };
                Assert.Equal(FisherExact.PValue([one]), FisherExact.PValue([allFailed, one, noneFailed]), 1e-12);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_approximation_agrees_with_the_exact_test_where_there_are_many_jobs()
    {
        var random = new Random(1);
        for (var world = 0; world < 50; world++)
        {
            Stratum[] strata = [.. Enumerable.Range(0, 20).Select(_ => Draw(random, jobs: 1000, here: 150, failures: 100))];

            var (exact, approximate) = (FisherExact.Exact(strata)!.Value, FisherExact.Approximate(strata));

            Assert.Equal(exact, approximate, 0.005);
            if (exact > 1e-5)
                Assert.InRange(approximate / exact, 0.8, 1.25);
        }
    }

    [Fact]
    public void Too_much_work_is_approximated()
    {
        var stratum = new Stratum(2_000_000, 1_000_000, 400_000, 200_500);
        var strata = Enumerable.Repeat(stratum, 100).ToList();

        Assert.Null(FisherExact.Exact(strata));
        Assert.Equal(FisherExact.Approximate(strata), FisherExact.PValue(strata));
        Assert.NotNull(FisherExact.Exact([stratum]));
    }

    private static Stratum Draw(Random random, int jobs, int here, int failures)
    {
        var order = Enumerable.Range(0, jobs).ToArray();
        random.Shuffle(order);
        return new(jobs, failures, here, order.Take(here).Count(job => job < failures));
    }

    /// <summary>The definition: the probabilities of all outcomes with as many failures here or more.</summary>
    private static double ByEnumeration(Stratum[] strata)
    {
        var seen = strata.Sum(stratum => stratum.FailuresHere);
        var outcomes = strata.Aggregate(
            new[] { (Failures: 0L, Chance: 1.0) }.AsEnumerable(),
            (all, stratum) =>
                from before in all
                from x in Enumerable.Range(0, (int)stratum.Jobs + 1)
                select (before.Failures + x, before.Chance * Hypergeometric.Of(stratum).At(x)));
        return outcomes.Where(outcome => outcome.Failures >= seen).Sum(outcome => outcome.Chance);
    }
}
