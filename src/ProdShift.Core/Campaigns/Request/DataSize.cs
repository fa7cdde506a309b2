using System.Globalization;
using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Request;

/// <summary>
/// An amount of data in whole bytes. Units are decimal, as on tape: 1 TB is 1,000 GB, so that 100k files of 1 GB are 100 TB.
/// </summary>
public readonly partial record struct DataSize(decimal Bytes) : IComparable<DataSize>
{
    public const string Units = "kB, MB, GB, TB or PB";

    /// <summary>A number with its unit: the part of a line that is a size.</summary>
    internal const string Pattern = @"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?\s?(?:[kKmMgGtTpP])?[bB]";

    private static readonly (string Name, decimal Bytes)[] Scales =
        [("PB", 1e15m), ("TB", 1e12m), ("GB", 1e9m), ("MB", 1e6m), ("kB", 1e3m), ("B", 1)];

    /// <summary>The size, from 1 byte to ten million PB; null if the text is none, or its unit is left out.</summary>
    public static DataSize? Parse(string text)
    {
        var match = Whole().Match(text.Trim());
        if (!match.Success || Quantity.Number(match.Groups["n"].Value) is not { } number)
            return null;
        var scale = Array.Find(Scales, one => one.Name.Equals(match.Groups["unit"].Value, StringComparison.OrdinalIgnoreCase));
        if (number > 1e22m / scale.Bytes)
            return null;
        return decimal.Round(number * scale.Bytes) is >= 1 and var bytes ? new DataSize(bytes) : null;
    }

    public static DataSize operator *(long count, DataSize size) => new(count * size.Bytes);

    public static DataSize operator +(DataSize one, DataSize other) => new(one.Bytes + other.Bytes);

    public static bool operator <(DataSize one, DataSize other) => one.Bytes < other.Bytes;

    public static bool operator >(DataSize one, DataSize other) => one.Bytes > other.Bytes;

    public static bool operator <=(DataSize one, DataSize other) => one.Bytes <= other.Bytes;

    public static bool operator >=(DataSize one, DataSize other) => one.Bytes >= other.Bytes;

    public int CompareTo(DataSize other) => Bytes.CompareTo(other.Bytes);

    /// <summary>The exact size in the largest unit that takes three decimals at most: what can be read back.</summary>
    public string Render()
    {
        var bytes = Bytes;
        var (name, scale) = Array.Find(Scales, one => bytes >= one.Bytes && bytes / one.Bytes * 1_000 % 1 == 0);
        return $"{Quantity.Render(bytes / scale)} {name}";
    }

    /// <summary>The size to two decimals in its largest unit, for people.</summary>
    public override string ToString()
    {
        var bytes = Bytes;
        var (name, scale) = Array.Find(Scales, one => bytes >= one.Bytes || one.Bytes == 1);
        return $"{(bytes / scale).ToString("#,0.##", CultureInfo.InvariantCulture)} {name}";
    }

    [GeneratedRegex(@"^(?<n>[0-9,]+(?:\.[0-9]+)?)\s?(?<unit>[kKmMgGtTpP]?[bB])$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
