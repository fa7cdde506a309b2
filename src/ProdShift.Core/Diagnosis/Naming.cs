namespace ProdShift.Core.Diagnosis;

/// <summary>Puts suspects, which are numbers, into the words and whole counts of their table.</summary>
internal sealed class Naming(FailureTable table, Leaves leaves)
{
    /// <summary>The costliest first: by lost wall time where it is known, else by failures above the usual.</summary>
    public IReadOnlyList<Cause> Of(IReadOnlyList<Suspect> suspects, double unexplained)
    {
        var excess = suspects.Sum(suspect => suspect.Excess) + Math.Max(0, unexplained);
        return
        [
            .. suspects.Select(suspect => Of(suspect, suspect.Excess / excess))
                .OrderByDescending(cause => cause.LostWall)
                .ThenByDescending(cause => cause.Explains),
        ];
    }

    private Cause Of(Suspect suspect, double explains)
    {
        var (columns, codes) = (suspect.Cell.Attributes.Order().ToArray(), new List<int>());
        foreach (var attribute in columns)
            codes.Add(leaves.Column(attribute)[suspect.Cell.Leaf]);
        var (inside, outside) = (default(Sum), default(Sum));
        for (var row = 0; row < table.Rows; row++)
        {
            if (Holds(columns, codes, row))
                inside += table.Counted[row];
            else
                outside += table.Counted[row];
        }
        return new(
            [.. columns.Select((column, i) => new Condition(table.Attributes[column], table.Value(column, codes[i])))],
            inside.Failed,
            inside.Total,
            outside.Failed,
            outside.Total,
            explains,
            suspect.PValue,
            inside.Wall * suspect.Excess / suspect.Cell.Counts.Jobs);
    }

    private bool Holds(int[] columns, List<int> codes, int row)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (table.Column(columns[i])[row] != codes[i])
                return false;
        }
        return true;
    }

    private readonly record struct Sum(long Total, long Failed, double Wall)
    {
        public static Sum operator +(Sum sum, FailureTable.Row row) =>
            new(sum.Total + row.Total, sum.Failed + row.Failed, sum.Wall + row.Wall);
    }
}
