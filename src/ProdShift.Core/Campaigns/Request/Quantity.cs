using System.Globalization;
using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Request;

/// <summary>
/// Counts of files and events as people write them: 100000, 100,000, 100k, 1.5M. A fraction needs a k, M or G behind it: 100.000
/// means a hundred to one and a hundred thousand to another.
/// </summary>
public static partial class Quantity
{
    public const long Most = 100_000_000_000;

    /// <summary>A number, whole or not, with k, M or G behind it or without.</summary>
    internal const string Pattern = @"(?:[0-9]{1,3}(?:[,_][0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?:\s?[kKmMgG](?![A-Za-z]))?";

    /// <summary>The count, from 1 to <see cref="Most"/>; null if the text is none.</summary>
    public static long? Parse(string text)
    {
        if (Number(text) is not { } number || number < 1 || number > Most || number != decimal.Truncate(number))
            return null;
        var isScaled = char.IsAsciiLetter(text.TrimEnd()[^1]);
        return text.Contains('.', StringComparison.Ordinal) && !isScaled ? null : (long)number;
    }

    /// <summary>The count with commas between the thousands.</summary>
    public static string Render(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Any number of the pattern up to ten to the 24th, above nought.</summary>
    internal static decimal? Number(string text)
    {
        var match = Whole().Match(text.Trim());
        if (!match.Success || match.Groups["n"].Length > 18)
            return null;
        var digits = string.Concat(match.Groups["n"].Value.Split(',', '_'));
        var number = decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var scaled = number * Scale(match.Groups["scale"].Value);
        return scaled is > 0 and <= 1e24m ? scaled : null;
    }

    internal static string Render(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);

    private static decimal Scale(string letter) => letter.ToUpperInvariant() switch
    {
        "K" => 1_000,
        "M" => 1_000_000,
        "G" => 1_000_000_000,
        _ => 1,
    };

    [GeneratedRegex(
        @"^(?<n>(?:[0-9]{1,3}(?:[,_][0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\s?(?<scale>[kKmMgG]?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
