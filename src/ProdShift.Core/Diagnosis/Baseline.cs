namespace ProdShift.Core.Diagnosis;

/// <summary>
/// What part of each row's jobs would fail if nothing had changed, learned from the time before: each attribute's values fail
/// more or less than the average by a factor, and a row more or less than its values say. What was seen rarely stays near the
/// average, so that one failure of three jobs before does not excuse thirty now.
/// </summary>
public static class Baseline
{
    /// <summary>Expected failures that a value, or a row, must have had to be believed half.</summary>
    private const float Doubt = 3;

    private const int Rounds = 4;
    private const float Most = 0.98f;

    /// <summary>Rates from 0 to 1, row by row; all 0 without history.</summary>
    public static float[] Rates(FailureTable table)
    {
        var rates = new float[table.Rows];
        if (!table.HasBefore)
            return rates;
        Array.Fill(rates, Average(table));
        var factors = Enumerable.Range(0, table.Attributes.Count)
            .Select(attribute => Enumerable.Repeat(1.0, table.ValueCount(attribute)).ToArray()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var attribute = 0; attribute < factors.Length; attribute++)
                Fit(table, attribute, factors[attribute], rates);
        }
        var rows = table.Counted;
        for (var i = 0; i < rates.Length; i++)
        {
            var expected = rows[i].TotalBefore * rates[i];
            rates[i] = Math.Min(Most, rates[i] * (rows[i].FailedBefore + Doubt) / (expected + Doubt));
        }
        return rates;
    }

    private static float Average(FailureTable table)
    {
        var (total, failed) = (0L, 0L);
        foreach (var row in table.Counted.AsSpan(0, table.Rows))
            (total, failed) = (total + row.TotalBefore, failed + row.FailedBefore);
        return (failed + 0.5f) / (total + 1);
    }

    /// <summary>
    /// Finds the factor of each of the attribute's values, given those of the others: each time anew, so that the doubt is not
    /// used up by rounds.
    /// </summary>
    private static void Fit(FailureTable table, int attribute, double[] factors, float[] rates)
    {
        var codes = table.Column(attribute);
        var rows = table.Counted;
        var sums = new (double Failed, double Expected)[factors.Length];
        for (var i = 0; i < rates.Length; i++)
        {
            ref var sum = ref sums[codes[i]];
            sum = (sum.Failed + rows[i].FailedBefore, sum.Expected + rows[i].TotalBefore * rates[i]);
        }
        var changes = new float[factors.Length];
        for (var value = 0; value < factors.Length; value++)
        {
            var factor = (sums[value].Failed + Doubt) / (sums[value].Expected / factors[value] + Doubt);
            (changes[value], factors[value]) = ((float)(factor / factors[value]), factor);
        }
        for (var i = 0; i < rates.Length; i++)
            rates[i] = Math.Min(Most, rates[i] * changes[codes[i]]);
    }
}
