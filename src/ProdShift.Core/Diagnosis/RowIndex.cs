using System.Numerics;

namespace ProdShift.Core.Diagnosis;

/// <summary>
/// Numbers distinct combinations of codes from 0 on. A dictionary with one array as key for each row would take five times the
/// memory.
/// </summary>
internal sealed class RowIndex
{
    private const int None = -1;
    private const int MostSlotsAtFirst = 1 << 23;

    private readonly int[][] _columns;
    private int[] _hashes = new int[256];
    private int[] _slots;

    /// <param name="columns">Codes of each combination.</param>
    /// <param name="expected">Combinations that may come; a guess saves making room again and again.</param>
    public RowIndex(int columns, int expected = 0)
    {
        _slots = Empty((int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(2 * (long)expected, 1024, MostSlotsAtFirst)));
        _columns = new int[columns][];
        for (var i = 0; i < columns; i++)
            _columns[i] = new int[256];
    }

    public int Count { get; private set; }

    /// <summary>The codes of a column; only the first <see cref="Count"/> count.</summary>
    public int[] Column(int column) => _columns[column];

    /// <summary>The number of this combination: a new one if it was not seen before.</summary>
    public int Of(ReadOnlySpan<int> codes)
    {
        var hash = Hash(codes);
        var slot = hash & (_slots.Length - 1);
        for (; _slots[slot] != None; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_hashes[_slots[slot]] == hash && IsAt(_slots[slot], codes))
                return _slots[slot];
        }
        _slots[slot] = Count;
        Append(codes, hash);
        if (2 * Count > _slots.Length)
            Rehash();
        return Count - 1;
    }

    private bool IsAt(int row, ReadOnlySpan<int> codes)
    {
        for (var i = 0; i < codes.Length; i++)
        {
            if (_columns[i][row] != codes[i])
                return false;
        }
        return true;
    }

    private void Append(ReadOnlySpan<int> codes, int hash)
    {
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, 2 * Count);
            for (var i = 0; i < _columns.Length; i++)
                Array.Resize(ref _columns[i], 2 * Count);
        }
        for (var i = 0; i < codes.Length; i++)
            _columns[i][Count] = codes[i];
        _hashes[Count++] = hash;
    }

    private void Rehash()
    {
        _slots = Empty(2 * _slots.Length);
        for (var row = 0; row < Count; row++)
        {
            var slot = _hashes[row] & (_slots.Length - 1);
            while (_slots[slot] != None)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = row;
        }
    }

    /// <summary>
    /// Not HashCode: that one has a seed of its own in each process, and the same table must be searched alike.
    /// </summary>
    private static int Hash(ReadOnlySpan<int> codes)
    {
        var hash = 14695981039346656037UL;
        foreach (var code in codes)
            hash = (hash ^ (uint)code) * 1099511628211UL;
        hash ^= hash >> 29;
        return (int)(hash * 0x9E3779B97F4A7C15UL >> 33);
    }

    private static int[] Empty(int length)
    {
        var slots = new int[length];
        Array.Fill(slots, None);
        return slots;
    }
}
