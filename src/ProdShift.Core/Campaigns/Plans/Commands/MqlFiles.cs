using System.Globalization;
using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>
/// The files that a query of MetaCat takes: those of one dataset from skip on, all to the end without a limit. Conditions after
/// "where" may choose among them.
/// </summary>
public sealed partial record MqlFiles(string Dataset, long Skip, long? Limit)
{
    /// <summary>Longer queries are stored cut, so that their end is not known.</summary>
    private const int Longest = 2_000;

    /// <summary>Words that mix the files of several queries, or give other files than those of the dataset.</summary>
    private static readonly string[] Mixing =
        ["union", "join", "intersect", "minus", "parents", "children", "filter", "query", "with", "including"];

    /// <returns>Null where the query is none of one dataset, or cannot be understood for certain.</returns>
    public static MqlFiles? Read(string? query)
    {
        if (query is null || query.Length >= Longest)
            return null;
        string[] words = [.. Words().Matches(query).Select(match => match.Value)];
        var start = Array.FindIndex(words, word => word != "(");
        if (start < 0 || start + 2 >= words.Length || !Is(words[start], "files") || !Is(words[start + 1], "from"))
            return null;
        var (dataset, rest) = (words[start + 2], words[(start + 3)..]);
        if (!IsDataset(dataset) || rest is [",", ..] || rest.Any(word => Mixing.Concat(["from"]).Any(mixing => Is(word, mixing))))
            return null;
        return Number(rest, "skip") is { IsClear: true } skip && Number(rest, "limit") is { IsClear: true } limit
            && (skip.Value is null || limit.Value is null || skip.Depth == limit.Depth)
            ? new(dataset, skip.Value ?? 0, limit.Value)
            : null;
    }

    /// <summary>The number after a word, and how many brackets it is in; unclear if it is none, or there are several.</summary>
    private static (bool IsClear, long? Value, int Depth) Number(string[] words, string name)
    {
        int[] places = [.. Enumerable.Range(0, words.Length).Where(at => Is(words[at], name))];
        if (places.Length == 0)
            return (true, null, 0);
        var clear = long.TryParse(
            words.ElementAtOrDefault(places[0] + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        var before = words.Take(places[0]);
        return (clear && places.Length == 1, value, before.Count(word => word == "(") - before.Count(word => word == ")"));
    }

    private static bool Is(string word, string keyword) => word.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private static bool IsDataset(string word) => word[0] is not ('"' or '\'') && word.IndexOf(':', StringComparison.Ordinal) > 0;

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|[()\[\],]|[^\s()\[\],"']+
        """)]
    private static partial Regex Words();
}
