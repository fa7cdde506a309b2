using System.Runtime.InteropServices;

namespace ProdShift.Core.Diagnosis;

/// <summary>
/// A whole number for each combination of the values of some attributes, 0 at first: by position where there are not too many.
/// </summary>
internal sealed class PlaceMap
{
    /// <summary>The key of a leaf that does not tell one of the values.</summary>
    public const long NoKey = -1;

    private const double MostByPosition = 1 << 23;

    private readonly int[][] _columns;
    private readonly int[] _sizes;
    private readonly int[]? _byPosition;
    private readonly Dictionary<long, int> _byKey = [];

    public PlaceMap(Leaves leaves, int[] attributes)
    {
        _columns = [.. attributes.Select(leaves.Column)];
        _sizes = [.. attributes.Select(leaves.ValueCount)];
        var size = _sizes.Aggregate(1.0, (product, values) => product * values);
        if (size <= MostByPosition)
            _byPosition = new int[(int)size];
    }

    public long Key(int leaf)
    {
        var key = 0L;
        for (var i = 0; i < _columns.Length; i++)
        {
            var code = _columns[i][leaf];
            if (code == FailureTable.NotTold)
                return NoKey;
            key = key * _sizes[i] + code;
        }
        return key;
    }

    public int Get(long key) => _byPosition is null ? _byKey.GetValueOrDefault(key) : _byPosition[key];

    public ref int At(long key)
    {
        if (_byPosition is not null)
            return ref _byPosition[key];
        return ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, key, out _);
    }
}
