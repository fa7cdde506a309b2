using ProdShift.Bench.Diagnosis.Methods.Rows;

namespace ProdShift.Bench.Diagnosis.Methods.RobustSpot;

/// <summary>One search for causes among rows: those that deviate, how often each of them counts, and what they share.</summary>
internal sealed class Round
{
    private const double LeastInfluence = 0.5;
    private const int Kept = 5;
    private readonly List<Row> _deviating;

    private Round(IReadOnlyList<Row> rows)
    {
        Rows = rows;
        var weighted = Weighted(rows).ToList();
        _deviating = [.. weighted.Select(row => row.Row)];
        var candidates = Mining.Candidates([.. weighted.Where(row => row.Times > 0)]);
        Causes = [.. candidates.OrderBy(cause => SupportDelta([cause])).Take(Kept)];
    }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>At most five, the likeliest first.</summary>
    public IReadOnlyList<ItemSet> Causes { get; }

    public static Round Of(IReadOnlyList<Row> rows) => new(rows);

    /// <summary>The part of the rows that the causes hold.</summary>
    public static double Support(IReadOnlyList<ItemSet> causes, IReadOnlyList<Row> rows) =>
        causes.Sum(cause => (double)rows.Count(cause.Holds)) / rows.Count;

    /// <summary>The lower, the more the causes are at home among the rows that deviate.</summary>
    public double SupportDelta(IReadOnlyList<ItemSet> causes) => Support(causes, Rows) - Support(causes, _deviating);

    public IReadOnlyList<Row> Without(ItemSet cause) => [.. Rows.Where(row => !cause.Holds(row))];

    private static IEnumerable<(Row Row, int Times)> Weighted(IReadOnlyList<Row> rows)
    {
        var (rates, usualRates) = (rows.Sum(row => row.Rate), rows.Sum(row => row.UsualRate));
        var (usualTotal, usualFailed) = (rows.Sum(row => row.UsualTotal), rows.Sum(row => row.UsualFailed));
        foreach (var row in rows)
        {
            var rest = (rates - row.Rate - (usualRates - row.UsualRate)) / (rows.Count - 1);
            var influence = 1 - 1 / (Math.Abs((row.Rate - row.UsualRate) / rest) + 1);
            var contribution = Contribution(row, usualTotal, usualFailed);
            if (influence > LeastInfluence && contribution > 0)
                yield return (row, (int)(influence * contribution * 100));
        }
    }

    /// <summary>By how much the rate of the whole rises if this row alone is as it is now and all others as usual.</summary>
    private static double Contribution(Row row, double usualTotal, double usualFailed)
    {
        var rate = (row.Failed + usualFailed - row.UsualFailed) / (row.Total + usualTotal - row.UsualTotal);
        var contribution = Math.Floor(100 * (usualTotal / usualFailed * rate - 1)) / 100;
        return double.IsFinite(contribution) ? contribution : 0;
    }
}
