namespace ProdShift.Core.Diagnosis;

/// <summary>
/// Large tables are searched in two steps: single attributes and pairs are counted over all leaves; then only the values that
/// stood out are kept apart, which leaves a table small enough for every combination of three.
/// </summary>
internal sealed class Screening(Leaves leaves, DiagnosisSettings settings)
{
    /// <summary>Smaller tables are searched as they are.</summary>
    private const int SmallTable = 20_000;

    /// <summary>Attributes to combine: those that stand out most.</summary>
    private const int MostAttributes = 10;

    /// <summary>Values of each attribute that may be a cause, or a part of one.</summary>
    private const int MostValues = 40;

    private const int MostPairs = 100;

    private readonly bool[] _none = new bool[leaves.Length];

    public static Leaves Reduce(Leaves leaves, DiagnosisSettings settings) =>
        leaves.Length <= SmallTable && leaves.Attributes <= MostAttributes ? leaves : new Screening(leaves, settings).Reduce();

    private Leaves Reduce()
    {
        var singles = Singles(_none);
        var telling = Remarkable(singles, _none).GroupBy(cell => cell.Attributes[0])
            .Take(MostAttributes).Select(cells => cells.Key).ToHashSet();
        var kept = Enumerable.Range(0, leaves.Attributes)
            .Select(attribute => new bool[leaves.ValueCount(attribute)]).ToArray();
        foreach (var cell in Values(singles).Where(cell => telling.Contains(cell.Attributes[0])).Concat(Pairs(singles, telling)))
        {
            foreach (var attribute in cell.Attributes)
                kept[attribute][leaves.Column(attribute)[cell.Leaf]] = true;
        }
        return leaves.Only(kept);
    }

    /// <summary>The values that stand out, and those that do without the jobs of the worst: it hides smaller ones.</summary>
    private IEnumerable<Cell> Values(List<Cell> singles)
    {
        var remarkable = Remarkable(singles, _none);
        if (remarkable is not [var worst, ..])
            return [];
        var masked = new bool[leaves.Length];
        worst.Mask(leaves, masked);
        return First(remarkable).Concat(First(Remarkable(Singles(masked), masked)));

        static IEnumerable<Cell> First(IEnumerable<Cell> cells) =>
            cells.GroupBy(cell => cell.Attributes[0]).SelectMany(values => values.Take(MostValues));
    }

    /// <summary>Pairs that stand out within either of their values: a part of a cause does not stand out within it.</summary>
    private IEnumerable<Cell> Pairs(List<Cell> singles, HashSet<int> telling)
    {
        if (settings.MostAttributes < 2)
            return [];
        var counts = singles.ToDictionary(cell => Value(cell, cell.Attributes[0]), cell => cell.Counts);
        return telling.SelectMany(a => telling.Where(b => b > a).Select(b => new[] { a, b })).AsParallel().AsOrdered()
            .SelectMany(pair => Scan.FailingCells(leaves, pair, _none, settings.LeastFailures)
                .Select(cell => (cell, Gain: pair.Min(part => Extra.Gain(cell.Counts, counts[Value(cell, part)]))))
                .Where(cell => cell.Gain > 0)
                .OrderByDescending(cell => cell.Gain).Take(MostPairs))
            .ToList()
            .OrderByDescending(cell => cell.Gain).Take(MostPairs).Select(cell => cell.cell);
    }

    private List<Cell> Singles(bool[] masked) =>
    [
        .. Enumerable.Range(0, leaves.Attributes).AsParallel().AsOrdered()
            .SelectMany(attribute => Scan.FailingCells(leaves, [attribute], masked, settings.LeastFailures)),
    ];

    private List<Cell> Remarkable(List<Cell> cells, bool[] masked)
    {
        var all = leaves.Sum(masked);
        return
        [
            .. cells.Select(cell => (cell, Gain: Extra.Gain(cell.Counts, all))).Where(cell => cell.Gain > 0)
                .OrderByDescending(cell => cell.Gain).Select(cell => cell.cell),
        ];
    }

    private (int Attribute, int Code) Value(Cell cell, int attribute) => (attribute, leaves.Column(attribute)[cell.Leaf]);
}
