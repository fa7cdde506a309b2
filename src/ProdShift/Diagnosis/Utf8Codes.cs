using System.Runtime.InteropServices;
using System.Text;
using ProdShift.Core.Diagnosis;

namespace ProdShift.Diagnosis;

/// <summary>
/// An attribute's codes by the bytes of its values as they stand in the file: a string is made of a value once, not in each row.
/// </summary>
internal sealed class Utf8Codes
{
    /// <summary>justIN's input storage of jobs that read no file, and how empty cells are written: no place to blame.</summary>
    private static readonly string[] NotTold = ["MONTECARLO", "-", "NULL", "None", "NaN"];

    private readonly FailureTable _table;
    private readonly int _attribute;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _codes =
        new Dictionary<byte[], int>(new Bytes()).GetAlternateLookup<ReadOnlySpan<byte>>();

    public Utf8Codes(FailureTable table, int attribute)
    {
        (_table, _attribute) = (table, attribute);
        foreach (var value in NotTold)
            _codes[Encoding.UTF8.GetBytes(value)] = FailureTable.NotTold;
    }

    public int Of(ReadOnlySpan<byte> value)
    {
        if (_codes.TryGetValue(value, out var code))
            return code;
        return _codes[value] = _table.Code(_attribute, Encoding.UTF8.GetString(value));
    }

    private sealed class Bytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] value) => GetHashCode(value.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = (ulong)alternate.Length;
            for (; alternate.Length >= sizeof(ulong); alternate = alternate[sizeof(ulong)..])
                hash = Mix(hash ^ MemoryMarshal.Read<ulong>(alternate));
            foreach (var rest in alternate)
                hash = (hash << 8) ^ (hash >> 56) ^ rest;
            return (int)(Mix(hash) >> 32);
        }

        private static ulong Mix(ulong hash)
        {
            hash *= 0x9E3779B97F4A7C15UL;
            return hash ^ (hash >> 29);
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
