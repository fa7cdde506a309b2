namespace ProdShift.Core.Campaigns;

/// <summary>
/// Words of a command sorted into plain ones and options. An option begins with any number of dashes of any kind, because phones
/// turn "--" into "—"; its value follows it or an "=". A list may have blanks at its commas.
/// </summary>
internal sealed record OptionWords(IReadOnlyList<string> Plain, IReadOnlyDictionary<string, string> Options, string? Wrong)
{
    private static readonly char[] Dashes = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212'];

    public static OptionWords Read(IReadOnlyList<string> words, params string[] known)
    {
        var plain = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < words.Count;)
        {
            if (!IsOption(words[at]))
            {
                plain.Add(words[at++]);
                continue;
            }
            var (name, value) = Option(words, ref at);
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
                return Bad($"There is no option --{name}: use {string.Join(", ", known.Select(k => "--" + k))}.");
            if (value.Length == 0)
                return Bad($"--{name} needs a value.");
            if (!options.TryAdd(name, value))
                return Bad($"--{name} stands there twice.");
        }
        return new(plain, options, null);
    }

    /// <summary>The name of the option that a text begins with.</summary>
    public static string NameOf(string text) => text.TrimStart(Dashes).Split((char[])[' ', '=', '\t', '\n'], 2)[0];

    private static OptionWords Bad(string wrong) => new([], new Dictionary<string, string>(), wrong);

    /// <summary>Whether a text begins as an option does; a negative number does not.</summary>
    public static bool IsOption(string word) => Dashes.Contains(word[0]) && !(word.Length > 1 && char.IsAsciiDigit(word[1]));

    private static (string Name, string Value) Option(IReadOnlyList<string> words, ref int at)
    {
        var parts = words[at++].TrimStart(Dashes).Split('=', 2);
        var value = parts.Length == 2 ? parts[1] : "";
        if (value.Length == 0 && at < words.Count && !IsOption(words[at]))
            value = words[at++];
        while (at < words.Count && value.Length > 0 && !IsOption(words[at]) && (value[^1] == ',' || words[at][0] == ','))
            value += words[at++];
        return (parts[0], value);
    }
}
