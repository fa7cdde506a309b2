namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>The known name that somebody most likely meant: the one with the fewest letters to change.</summary>
internal static class NearestName
{
    public static string Of(string name, IEnumerable<string> known) =>
        known.OrderBy(other => Distance(name.ToLowerInvariant(), other)).ThenBy(other => other, StringComparer.Ordinal).First();

    /// <summary>Levenshtein's: letters to add, leave out or change.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        foreach (var letter in from)
        {
            var (diagonal, left) = (row[0], row[0] + 1);
            row[0] = left;
            for (var at = 1; at <= to.Length; at++)
            {
                left = Math.Min(Math.Min(row[at], left) + 1, diagonal + (letter == to[at - 1] ? 0 : 1));
                (diagonal, row[at]) = (row[at], left);
            }
        }
        return row[^1];
    }
}
