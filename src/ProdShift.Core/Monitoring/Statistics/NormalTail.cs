namespace ProdShift.Core.Monitoring.Statistics;

/// <summary>The upper tail of the standard normal distribution.</summary>
public static class NormalTail
{
    private const double SeriesUpTo = 3;
    private const int Terms = 60;

    /// <summary>The probability of more than <paramref name="z"/>; twelve digits and more, in the far tail too.</summary>
    public static double Above(double z)
    {
        if (z < 0)
            return 1 - Above(-z);
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        return z < SeriesUpTo ? 0.5 - density * Series(z) : density / Fraction(z);
    }

    /// <summary>z + z³/3 + z⁵/(3·5) + …</summary>
    private static double Series(double z)
    {
        var (sum, term) = (z, z);
        for (var n = 1; n <= Terms; n++)
            sum += term *= z * z / (2 * n + 1);
        return sum;
    }

    /// <summary>Laplace's continued fraction z + 1/(z + 2/(z + 3/(z + …))).</summary>
    private static double Fraction(double z)
    {
        var value = z;
        for (var n = 2 * Terms; n > 0; n--)
            value = z + n / value;
        return value;
    }
}
