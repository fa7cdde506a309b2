using ProdShift.Bench.Diagnosis.Methods.Rows;

namespace ProdShift.Bench.Diagnosis.Methods.RobustSpot;

/// <summary>The most frequent value of each attribute, and twos and threes of them of which one part implies the other.</summary>
internal static class Mining
{
    private const double LeastConfidence = 0.8;

    public static IEnumerable<ItemSet> Candidates(IReadOnlyList<(Row Row, int Times)> rows)
    {
        if (rows.Count == 0)
            return [];
        var items = Enumerable.Range(0, rows[0].Row.Values.Length).Select(attribute => MostFrequent(attribute, rows)).ToList();
        var joined = items.SelectMany((one, i) => items.Skip(i + 1).Select(other => new ItemSet([one, other])))
            .Concat(items.SelectMany((one, i) => items.Skip(i + 1)
                .SelectMany((other, j) => items.Skip(i + j + 2).Select(third => new ItemSet([one, other, third])))));
        return joined.Where(set => IsRule(set, rows)).Concat(items.Select(item => new ItemSet([item])));
    }

    private static Item MostFrequent(int attribute, IReadOnlyList<(Row Row, int Times)> rows)
    {
        var counts = new Dictionary<int, int>();
        foreach (var (row, times) in rows)
            counts[row.Values[attribute]] = counts.GetValueOrDefault(row.Values[attribute]) + times;
        return new(attribute, counts.MaxBy(count => count.Value).Key);
    }

    /// <summary>The largest part without one item implies most: its confidence is the highest of all parts'.</summary>
    private static bool IsRule(ItemSet set, IReadOnlyList<(Row Row, int Times)> rows)
    {
        var whole = Count(set, rows);
        return set.Items.Any(left =>
        {
            var part = Count(new ItemSet([.. set.Items.Where(item => item != left)]), rows);
            return part > 0 && whole > LeastConfidence * part;
        });
    }

    private static double Count(ItemSet set, IReadOnlyList<(Row Row, int Times)> rows)
    {
        var count = 0;
        foreach (var (row, times) in rows)
            count += set.Holds(row) ? times : 0;
        return count;
    }
}
