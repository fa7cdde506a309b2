using System.Text.RegularExpressions;

namespace ProdShift.Bench.Alerts.Sending;

/// <summary>An alert that is known again wherever its name is read.</summary>
internal sealed partial record BenchAlert(int Number, string Site, DateTimeOffset StartsAt)
{
    public string Name => $"a{Number:D6}x";

    /// <summary>So many alerts that start now, one at each site in turn; numbers and sites begin at the given ones.</summary>
    public static IReadOnlyList<BenchAlert> Many(int count, int sites, int firstNumber = 0, int firstSite = 0)
    {
        var now = DateTimeOffset.UtcNow;
        return
        [
            .. Enumerable.Range(0, count).Select(i => new BenchAlert(firstNumber + i, $"SITE_{firstSite + (i % sites):D2}", now)),
        ];
    }

    public static IEnumerable<string> NamesIn(string text) => Names().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\ba\d{6}x\b", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
