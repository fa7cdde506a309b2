namespace ProdShift.Core.Campaigns;

/// <summary>The names that somebody may have meant: beginning alike or a few letters off, the nearest first.</summary>
public static class NearestNames
{
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> known, int most = 3)
    {
        var wanted = word.ToLowerInvariant();
        return
        [
            .. known
                .Select(name => (Name: name, Distance: Distance(wanted, name.ToLowerInvariant())))
                .Where(one => one.Distance <= Math.Max(2, wanted.Length / 3))
                .OrderBy(one => one.Distance)
                .ThenBy(one => one.Name, StringComparer.Ordinal)
                .Select(one => one.Name)
                .Take(most),
        ];
    }

    /// <summary>Letters to insert, leave out or replace; what merely goes on after the word counts as one.</summary>
    private static int Distance(string word, string name)
    {
        if (word.Length > 0 && name.StartsWith(word, StringComparison.Ordinal))
            return word.Length == name.Length ? 0 : 1;
        var row = Enumerable.Range(0, name.Length + 1).ToArray();
        for (var i = 1; i <= word.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
            {
                var replaced = diagonal + (word[i - 1] == name[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
