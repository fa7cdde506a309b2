using System.Runtime.InteropServices;
using ProdShift.Bench.Diagnosis.Methods.Rows;
using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Methods;

/// <summary>
/// A plain scan statistic (M. Kulldorff, "A spatial scan statistic", 1997, with Poisson counts) over all combinations of up to
/// three attributes: the one whose failures are least likely if each of its jobs failed as jobs did before. Its jobs are taken
/// away and the scan repeated, for three causes at most.
/// </summary>
internal static class ScanStatistic
{
    private const int MostCauses = 3;
    private const double LeastRatio = 12;
    private const int Bits = 20;

    private static readonly IReadOnlyList<int[]> Combinations = [.. Subsets().OrderBy(subset => subset.Length)];

    public static IReadOnlyList<Where> Diagnose(Case @case)
    {
        var (jobs, failures) = Case.Sum(@case.Before);
        var usual = (failures + 1.0) / (jobs + 1.0);
        var all = RowSet.Of(@case);
        var causes = new List<Where>();
        for (var rows = all.Rows; causes.Count < MostCauses && Likeliest(rows, usual) is { } cause;)
        {
            causes.Add(all.Name(cause));
            rows = [.. rows.Where(row => !cause.Holds(row))];
        }
        return causes;
    }

    private static ItemSet? Likeliest(IReadOnlyList<Row> rows, double usual)
    {
        var (best, cause) = (LeastRatio, default(ItemSet));
        foreach (var attributes in Combinations)
        {
            foreach (var (row, total, failed) in Count(rows, attributes))
            {
                var expected = total * usual;
                var ratio = failed > expected ? failed * Math.Log(failed / expected) - failed + expected : 0;
                if (ratio > best)
                    (best, cause) = (ratio, new([.. attributes.Select(attribute => new Item(attribute, row.Values[attribute]))]));
            }
        }
        return cause;
    }

    private static IEnumerable<(Row Row, double Total, double Failed)> Count(IReadOnlyList<Row> rows, int[] attributes)
    {
        var sums = new Dictionary<long, (Row Row, double Total, double Failed)>();
        foreach (var row in rows)
        {
            var key = 0L;
            foreach (var attribute in attributes)
                key = (key << Bits) + row.Values[attribute];
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
            sum = (row, sum.Total + row.Total, sum.Failed + row.Failed);
        }
        return sums.Values;
    }

    /// <summary>Of none, one, two and three attributes.</summary>
    private static IEnumerable<int[]> Subsets() =>
        Enumerable.Range(0, 1 << Place.Attributes.Count)
            .Select(set => Enumerable.Range(0, Place.Attributes.Count).Where(bit => (set >> bit & 1) == 1).ToArray())
            .Where(subset => subset.Length <= 3);
}
