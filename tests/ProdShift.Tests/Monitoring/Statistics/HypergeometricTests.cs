using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Tests.Monitoring.Statistics;

public class HypergeometricTests
{
    [Fact]
    public void Equals_the_quotient_of_binomial_coefficients() =>
        Prop.ForAll(
            Tables.UpTo(60).ToArbitrary(),
            table =>
            {
                var chances = Hypergeometric.Of(table);
                for (var x = 0; x <= table.Jobs; x++)
                    Assert.Equal(ByCounting(table, x), chances.At(x), 1e-12);
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(2_000_000, 40_000, 60_000)]
    [InlineData(2_000_000, 1_000_000, 1_000_000)]
    [InlineData(2_147_483_647, 1_000_000_000, 1_000_000_000)]
    public void Keeps_its_mean_and_stays_narrow_for_millions_of_jobs(long jobs, long failures, long here)
    {
        var stratum = new Stratum(jobs, failures, here, 0);

        var chances = Hypergeometric.Of(stratum);

        var values = Enumerable.Range(0, chances.Width).Select(i => chances.First + i);
        Assert.Equal(1, values.Sum(x => chances.At(x) * x) / Hypergeometric.Mean(stratum), 1e-9);
        Assert.InRange(chances.Width, 1, 26 * Math.Sqrt(Hypergeometric.Variance(stratum)));
    }

    [Theory]
    [InlineData(5, 0, 3, 0)] // nothing failed
    [InlineData(5, 5, 3, 3)] // everything failed
    [InlineData(5, 2, 5, 2)] // no job elsewhere
    [InlineData(5, 2, 0, 0)] // no job here
    [InlineData(1, 1, 1, 1)]
    public void Is_certain_where_there_is_no_choice(long jobs, long failures, long here, long certain)
    {
        var stratum = new Stratum(jobs, failures, here, certain);

        Assert.Equal((1, 1), (Hypergeometric.Of(stratum).At(certain), Hypergeometric.Of(stratum).Width));
        Assert.Equal(0, Hypergeometric.Variance(stratum));
    }

    private static double ByCounting(Stratum table, long x) =>
        (double)(Choose(table.Failures, x) * Choose(table.Jobs - table.Failures, table.JobsHere - x))
            / (double)Choose(table.Jobs, table.JobsHere);

    private static BigInteger Choose(long n, long k)
    {
        if (k < 0 || k > n)
            return 0;
        var product = BigInteger.One;
        for (var i = 1; i <= k; i++)
            product = product * (n - k + i) / i;
        return product;
    }
}
