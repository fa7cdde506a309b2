namespace ProdShift.Core.Monitoring.Statistics;

/// <summary>
/// The probabilities of the whole numbers from <see cref="First"/> on. Its tails are cut where a value is 10^30 times less
/// probable than the most probable one, so that sums of many distributions stay narrow.
/// </summary>
public sealed class Distribution
{
    public const double Negligible = 1e-30;

    private readonly double[] _probabilities;

    /// <summary>Weights need not add up to one; they are not negative, and at least one is positive.</summary>
    public Distribution(long first, double[] weights)
    {
        var least = Negligible * weights.Max();
        var start = Array.FindIndex(weights, weight => weight >= least);
        var end = Array.FindLastIndex(weights, weight => weight >= least) + 1;
        _probabilities = weights[start..end];
        var sum = _probabilities.Sum();
        for (var i = 0; i < _probabilities.Length; i++)
            _probabilities[i] /= sum;
        First = first + start;
    }

    public long First { get; }

    public int Width => _probabilities.Length;

    public static Distribution Certain(long value) => new(value, [1]);

    public double At(long value) => value < First || value >= First + Width ? 0 : _probabilities[value - First];

    public double AtLeast(long value)
    {
        var sum = 0.0;
        for (var i = Width - 1; i >= 0 && First + i >= value; i--)
            sum += _probabilities[i];
        return Math.Min(1, sum);
    }

    /// <summary>The distribution of the sum of two independent numbers.</summary>
    public Distribution Plus(Distribution other)
    {
        var sums = new double[Width + other.Width - 1];
        for (var i = 0; i < other.Width; i++)
        {
            var part = other._probabilities[i];
            var to = sums.AsSpan(i, Width);
            for (var j = 0; j < to.Length; j++)
                to[j] += part * _probabilities[j];
        }
        return new(First + other.First, sums);
    }
}
