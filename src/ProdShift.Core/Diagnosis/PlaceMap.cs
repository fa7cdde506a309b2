using System.Runtime.InteropServices;

namespace ProdShift.Core.Diagnosis;

/// <summary>A whole number for each combination of values, 0 at first: by position where there are not too many.</summary>
internal sealed class PlaceMap
{
    private const double MostByPosition = 1 << 21;

    private readonly int[]? _byPosition;
    private readonly Dictionary<long, int> _byKey = [];

    public PlaceMap(Leaves leaves, int[] attributes)
    {
        var size = attributes.Aggregate(1.0, (product, attribute) => product * leaves.ValueCount(attribute));
        if (size <= MostByPosition)
            _byPosition = new int[(int)size];
    }

    /// <summary>A key of a combination; negative if one of its values is not told.</summary>
    public static long Key(Leaves leaves, int[] attributes, int leaf)
    {
        var key = 0L;
        foreach (var attribute in attributes)
        {
            var code = leaves.Codes(attribute)[leaf];
            if (code == FailureTable.NotTold)
                return -1;
            key = key * leaves.ValueCount(attribute) + code;
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
