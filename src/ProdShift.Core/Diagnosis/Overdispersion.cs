namespace ProdShift.Core.Diagnosis;

/// <summary>
/// How much jobs of the same kind fail together: a worker node that fails one job fails the next. It is measured where most jobs
/// are, not where the trouble is: by the middle one of the deviations of all leaves (beta-binomial model), from what was expected
/// or, where all fail more, from what all have in common: whichever they are nearer to.
/// </summary>
internal static class Overdispersion
{
    /// <summary>A leaf with fewer expected failures tells nothing of their spread.</summary>
    private const double LeastExpected = 2;

    private const int LeastLeaves = 10;

    /// <summary>The middle of a squared normal deviation.</summary>
    private const double Middle = 0.455;

    private const int Halvings = 30;

    /// <summary>The correlation of two jobs of one leaf: 0 to 1; 0 where there are too few leaves to tell.</summary>
    public static double Of(Leaves leaves, bool[] masked)
    {
        var common = Extra.Of(leaves.Sum(masked));
        return new[] { 0, common }.Select(extra => Deviations(leaves, masked, extra))
            .Where(deviations => deviations.Count >= LeastLeaves).Select(Fit)
            .DefaultIfEmpty(0).Min();
    }

    private static List<(double Squared, double Jobs)> Deviations(Leaves leaves, bool[] masked, double extra)
    {
        var deviations = new List<(double Squared, double Jobs)>();
        for (var leaf = 0; leaf < leaves.Length; leaf++)
        {
            var counts = leaves[leaf];
            var rate = Extra.Rate(counts.ExpectedRate, extra);
            var (expected, variance) = (counts.Jobs * rate, counts.Jobs * rate * (1 - rate));
            if (!masked[leaf] && expected >= LeastExpected && variance > 0)
                deviations.Add(((counts.Failed - expected) * (counts.Failed - expected) / variance, counts.Jobs));
        }
        return deviations;
    }

    private static double Fit(List<(double Squared, double Jobs)> deviations)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Halvings; i++)
        {
            var half = (low + high) / 2;
            var squares = deviations.Select(deviation => deviation.Squared / (1 + half * (deviation.Jobs - 1))).Order().ToList();
            if (squares[squares.Count / 2] > Middle)
                low = half;
            else
                high = half;
        }
        return low;
    }
}
