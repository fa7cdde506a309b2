namespace ProdShift.Core.Diagnosis;

/// <summary>
/// The finest combinations of values, with their jobs now and the part that was expected to fail: what a search works on.
/// Attributes and values are those of the table, by their numbers. <paramref name="together"/> tells how much the jobs of one
/// combination fail together (the correlation of any two of them, 0 to 1).
/// </summary>
internal sealed class Leaves(
    int[][] codes, int[] valueCounts, FailureTable.Row[] rows, float[] rates, int length, double together = 0)
{
    private readonly int[] _namedValues = [.. codes.Select(_ => -1)];

    public int Length => length;

    public int Attributes => codes.Length;

    /// <summary>The codes of an attribute; only the first <see cref="Length"/> count.</summary>
    public int[] Column(int attribute) => codes[attribute];

    public int ValueCount(int attribute) => valueCounts[attribute];

    /// <summary>Distinct values that a cause could be named by.</summary>
    public int NamedValues(int attribute) =>
        _namedValues[attribute] >= 0
            ? _namedValues[attribute]
            : _namedValues[attribute] = codes[attribute].Take(length).Distinct().Count(code => code != FailureTable.NotTold);

    public int Failed(int leaf) => rows[leaf].Failed;

    /// <summary>
    /// Jobs that fail together tell less than as many that fail each by itself: a leaf's jobs are counted so much down.
    /// </summary>
    public Counts this[int leaf]
    {
        get
        {
            var row = rows[leaf];
            var weight = 1 / (1 + together * Math.Max(0, row.Total - 1));
            return new(weight * row.Total, weight * row.Failed, weight * row.Total * rates[leaf], row.Failed, row.FailedBefore);
        }
    }

    public static Leaves Of(FailureTable table)
    {
        var attributes = Enumerable.Range(0, table.Attributes.Count).ToList();
        return new(
            [.. attributes.Select(table.Column)],
            [.. attributes.Select(table.ValueCount)],
            table.Counted,
            Baseline.Rates(table),
            table.Rows);
    }

    public Leaves FailingTogether(double correlation) => new(codes, valueCounts, rows, rates, length, correlation);

    /// <summary>
    /// The same jobs in fewer leaves: values that are not kept become <see cref="FailureTable.NotTold"/>, and so do leaves
    /// without jobs now.
    /// </summary>
    public Leaves Only(bool[][] kept)
    {
        var index = new RowIndex(Attributes);
        var (sums, expected) = (new List<FailureTable.Row>(), new List<double>());
        var leaf = new int[Attributes];
        for (var i = 0; i < length; i++)
        {
            if (rows[i].Total == 0)
                continue;
            for (var attribute = 0; attribute < leaf.Length; attribute++)
            {
                var code = codes[attribute][i];
                leaf[attribute] = kept[attribute][code] ? code : FailureTable.NotTold;
            }
            var at = index.Of(leaf);
            if (at == sums.Count)
            {
                sums.Add(default);
                expected.Add(0);
            }
            sums[at] = sums[at].Plus(rows[i].Total, rows[i].Failed, 0).PlusBefore(0, rows[i].FailedBefore);
            expected[at] += (double)rows[i].Total * rates[i];
        }
        return new(
            [.. Enumerable.Range(0, Attributes).Select(index.Column)],
            valueCounts,
            [.. sums],
            [.. sums.Select((row, at) => (float)(expected[at] / row.Total))],
            sums.Count);
    }

    /// <summary>All jobs of the leaves that are not masked.</summary>
    public Counts Sum(bool[] masked)
    {
        var sum = default(Counts);
        for (var i = 0; i < length; i++)
        {
            if (!masked[i])
                sum += this[i];
        }
        return sum;
    }
}
