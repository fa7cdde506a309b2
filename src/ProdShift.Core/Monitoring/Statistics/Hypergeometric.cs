namespace ProdShift.Core.Monitoring.Statistics;

/// <summary>How many of a stratum's failures fall on one place if places make no difference.</summary>
public static class Hypergeometric
{
    public static Distribution Of(Stratum stratum)
    {
        var (jobs, failures, here, _) = stratum;
        var low = Math.Max(0, here + failures - jobs);
        var high = Math.Min(here, failures);
        var middle = Math.Clamp((long)Mean(stratum), low, high);

        // Each weight follows from its neighbour's, outwards from the middle: no factorials, so no digits lost.
        var below = new List<double>();
        var weight = 1.0;
        for (var x = middle; x > low && weight > Distribution.Negligible; x--)
            below.Add(weight /= StepUp(x - 1));
        var above = new List<double>();
        weight = 1.0;
        for (var x = middle; x < high && weight > Distribution.Negligible; x++)
            above.Add(weight *= StepUp(x));

        below.Reverse();
        return new(middle - below.Count, [.. below, 1, .. above]);

        double StepUp(long x) => (double)(failures - x) / (x + 1) * (here - x) / (jobs - failures - here + x + 1);
    }

    public static double Mean(Stratum stratum) => (double)stratum.JobsHere * stratum.Failures / stratum.Jobs;

    public static double Variance(Stratum stratum) =>
        stratum.Jobs < 2 ? 0 : Mean(stratum) * (stratum.Jobs - stratum.Failures) / stratum.Jobs
            * (stratum.Jobs - stratum.JobsHere) / (stratum.Jobs - 1);
}
