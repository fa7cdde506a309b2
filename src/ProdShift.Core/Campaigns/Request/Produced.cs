using System.Globalization;
using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Request;

/// <summary>
/// Events produced of those requested, as the tutorial's close-out counts them: 99,400 of 100,000 are 99.4 %, of 10,000 they
/// are not.
/// </summary>
public readonly partial record struct Produced(long Events, long Requested)
{
    /// <summary>The share in percent, not rounded; null where nothing was requested.</summary>
    public decimal? Percent => Requested > 0 ? 100m * Events / Requested : null;

    /// <summary>For people, cut after one decimal: 100 % is said only of a whole.</summary>
    public string Words => Percent is { } percent
        ? $"{Quantity.Render(Events)} of {Quantity.Render(Requested)} events ({Cut(percent)} %)"
        : $"{Quantity.Render(Events)} events";

    /// <summary>
    /// What is wrong with a stated share; null if it fits to its last decimal, rounded or cut. <paramref name="decimals"/> tells
    /// how many it was given with.
    /// </summary>
    public string? Contradiction(decimal stated, int decimals)
    {
        var last = 1m;
        for (var i = 0; i < decimals; i++)
            last /= 10;
        if (Percent is not { } percent || decimal.Abs(percent - stated) < last)
            return null;
        var said = stated.ToString(CultureInfo.InvariantCulture);
        return $"{Quantity.Render(Events)} of {Quantity.Render(Requested)} are {Cut(percent)} %, not {said} %.";
    }

    /// <summary>
    /// What is wrong with the shares that stand in a text: "99400 events produced out of 10K requested, that means 99.4%".
    /// </summary>
    public static IEnumerable<string> WrongIn(string text)
    {
        foreach (Match match in Stated().Matches(text))
        {
            if (Quantity.Parse(match.Groups["made"].Value) is { } made
                && Quantity.Parse(match.Groups["asked"].Value) is { } asked
                && new Produced(made, asked).Contradiction(Number(match), match.Groups["decimals"].Length) is { } words)
            {
                yield return words;
            }
        }
    }

    private static decimal Number(Match match) => decimal.Parse(
        match.Groups["share"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string Cut(decimal percent) =>
        (decimal.Truncate(percent * 10) / 10).ToString("#,0.#", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\w.,])(?<made>" + Quantity.Pattern + @")\s*(?:[A-Za-z]+\s+){0,2}?(?:out\s+of|of|/)\s*(?<asked>" + Quantity.Pattern
        + @")(?![\w])[^0-9%\n]{0,40}(?<share>[0-9]{1,3}(?:\.(?<decimals>[0-9]{1,4}))?)\s?%",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stated();
}
