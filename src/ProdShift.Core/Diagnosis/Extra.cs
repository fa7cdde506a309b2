namespace ProdShift.Core.Diagnosis;

/// <summary>
/// The model of a trouble: it fails a part of the jobs that would have done well, whatever part fails without it. So two sites
/// with unlike rates of their own are alike in an outage, which no ratio of rates is. A negative part means that less fails than
/// expected, by that part of what was expected.
/// </summary>
internal static class Extra
{
    private const double Least = 1e-9;
    private const double Doubt = 3;

    /// <summary>The part that explains the counts best: -1 to 1.</summary>
    public static double Of(Counts counts)
    {
        var (rate, expected) = (counts.Rate, Math.Clamp(counts.ExpectedRate, 0, 1));
        if (rate < expected)
            return rate / expected - 1;
        return expected < 1 ? (rate - expected) / (1 - expected) : 0;
    }

    /// <summary>The same for a background: 0 of no jobs, and where less fails than expected.</summary>
    public static double AtLeastNone(Counts counts) => counts.Jobs > 0 ? Math.Max(0, Of(counts)) : 0;

    /// <summary>The failed part of jobs of which some part is expected to fail, with a trouble on top.</summary>
    public static double Rate(double expected, double extra) =>
        extra >= 0 ? 1 - (1 - expected) * (1 - extra) : expected * (1 + extra);

    /// <summary>How much less probable (natural logarithm) the counts are with this trouble than with the best one.</summary>
    public static double Misfit(Counts counts, double extra)
    {
        if (counts.Jobs <= 0)
            return 0;
        var rate = Math.Clamp(Rate(counts.ExpectedRate, extra), Least, 1 - Least);
        return Part(counts.Failed, counts.Jobs * rate) + Part(counts.Jobs - counts.Failed, counts.Jobs * (1 - rate));
    }

    /// <summary>
    /// What is gained in likelihood (natural logarithm) by giving these jobs a trouble of their own, apart from the rest of all:
    /// Kulldorff's scan statistic for Bernoulli counts with a known background. 0 if they fail no more than the rest.
    /// </summary>
    public static double Gain(Counts inside, Counts all)
    {
        var outside = all - inside;
        if (Of(inside) <= AtLeastNone(outside))
            return 0;
        var common = Of(all);
        var doubt = 1 + inside.Expected / (inside.Before + Doubt);
        return (Misfit(inside, common) + Misfit(outside, common)) / doubt;
    }

    private static double Part(double seen, double expected) => seen <= 0 ? 0 : seen * Math.Log(seen / expected);
}
