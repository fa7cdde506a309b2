namespace ProdShift.Core.Diagnosis;

/// <summary>
/// Jobs counted by their attributes (site, storage, stage …): one row for each combination that was seen, with how many ended
/// and failed now and, where there is history, before. Kept in columns, so that millions of rows fit.
/// </summary>
public sealed class FailureTable
{
    private readonly RowIndex _index;
    private readonly List<string>[] _values;
    private readonly Dictionary<string, int>[] _codes;
    private Row[] _rows = new Row[256];

    /// <summary>Attributes have distinct names, in the order in which a cause names them.</summary>
    /// <param name="attributes">Their names.</param>
    /// <param name="expectedRows">Distinct combinations that may come, if that is known.</param>
    public FailureTable(IReadOnlyList<string> attributes, int expectedRows = 0)
    {
        Attributes = attributes;
        _index = new(attributes.Count, expectedRows);
        _values = [.. attributes.Select(_ => new List<string> { "" })];
        _codes = [.. attributes.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal) { [""] = NotTold })];
    }

    /// <summary>The code of a value that is empty: nothing is known, so no cause can be named by it.</summary>
    public const int NotTold = 0;

    public IReadOnlyList<string> Attributes { get; }

    /// <summary>Distinct combinations of values.</summary>
    public int Rows => _index.Count;

    /// <summary>There are jobs of the time before to compare with.</summary>
    public bool HasBefore { get; private set; }

    internal Row[] Counted => _rows;

    /// <summary>The number that stands for a value of an attribute (counted from 0).</summary>
    public int Code(int attribute, string value)
    {
        if (!_codes[attribute].TryGetValue(value, out var code))
        {
            code = _values[attribute].Count;
            _codes[attribute].Add(value, code);
            _values[attribute].Add(value);
        }
        return code;
    }

    /// <summary>
    /// Counts jobs; their codes are those of <see cref="Code"/>, one for each attribute; failed is at most total. The wall time
    /// is that of all of them together, in any unit, 0 where it is not known. Throws <see cref="OverflowException"/> from
    /// 2,147,483,648 jobs of one combination on.
    /// </summary>
    public void Add(ReadOnlySpan<int> codes, int total, int failed, bool before, double wall = 0)
    {
        var row = _index.Of(codes);
        if (row == _rows.Length)
            Array.Resize(ref _rows, 2 * _rows.Length);
        ref var counts = ref _rows[row];
        counts = before ? counts.PlusBefore(total, failed) : counts.Plus(total, failed, (float)wall);
        HasBefore |= before && total > 0;
    }

    /// <summary>The same by names, for tables that are not large.</summary>
    public void Add(IReadOnlyList<string> values, int total, int failed, bool before = false, double wall = 0) =>
        Add([.. values.Select((value, attribute) => Code(attribute, value))], total, failed, before, wall);

    internal int[] Column(int attribute) => _index.Column(attribute);

    internal int ValueCount(int attribute) => _values[attribute].Count;

    internal string Value(int attribute, int code) => _values[attribute][code];

    internal readonly record struct Row(int Total, int Failed, int TotalBefore, int FailedBefore, float Wall)
    {
        public Row Plus(int total, int failed, float wall) =>
            this with { Total = checked(Total + total), Failed = Failed + failed, Wall = Wall + wall };

        public Row PlusBefore(int total, int failed) =>
            this with { TotalBefore = checked(TotalBefore + total), FailedBefore = FailedBefore + failed };
    }
}
