namespace ProdShift.Core.Monitoring.Statistics;

/// <summary>
/// Fisher's exact test, one-sided, over strata: how probable it is that at least as many failures as were seen fall on the place
/// if within each stratum the place makes no difference. With one stratum it is the textbook test.
/// </summary>
public static class FisherExact
{
    /// <summary>Bounds the work for one place to some 10 ms.</summary>
    private const long MostOperations = 10_000_000;

    public static double PValue(IEnumerable<Stratum> strata)
    {
        var open = strata.Where(stratum => stratum.IsOpen).ToList();
        return Exact(open) ?? Approximate(open);
    }

    /// <summary>Null where it would take more than the given number of multiplications.</summary>
    public static double? Exact(IReadOnlyCollection<Stratum> strata, long mostOperations = MostOperations)
    {
        var (sum, operations) = (Distribution.Certain(0), 0L);
        foreach (var stratum in strata)
        {
            var one = Hypergeometric.Of(stratum);
            operations += (long)sum.Width * one.Width;
            if (operations > mostOperations)
                return null;
            sum = sum.Plus(one);
        }
        return sum.AtLeast(strata.Sum(stratum => stratum.FailuresHere));
    }

    /// <summary>By the normal distribution with the same mean and variance; good where the exact test is too much work.</summary>
    public static double Approximate(IReadOnlyCollection<Stratum> strata)
    {
        var variance = strata.Sum(Hypergeometric.Variance);
        if (variance <= 0)
            return 1;
        var distance = strata.Sum(stratum => stratum.FailuresHere) - 0.5 - strata.Sum(Hypergeometric.Mean);
        return NormalTail.Above(distance / Math.Sqrt(variance));
    }
}
