namespace ProdShift.Core.Monitoring.Statistics;

/// <summary>
/// Many places are tested together, so some p-values are small by chance. Of the places whose adjusted value is at most q, about
/// a part q at most is named wrongly.
/// </summary>
public static class BenjaminiHochberg
{
    /// <summary>The adjusted p-values, in the order of the given ones.</summary>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> pValues)
    {
        var adjusted = new double[pValues.Count];
        var least = 1.0;
        var rank = pValues.Count;
        foreach (var index in Enumerable.Range(0, pValues.Count).OrderByDescending(index => pValues[index]))
        {
            least = Math.Min(least, pValues[index] * pValues.Count / rank--);
            adjusted[index] = least;
        }
        return adjusted;
    }
}
