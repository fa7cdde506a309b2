namespace ProdShift.Core.Campaigns.Plans.Requests;

/// <summary>
/// Words of a command sorted into plain ones and options. An option begins with dashes of any kind, because phones turn "--" into
/// "—"; its value is all that follows up to the next option, without the quotation marks around it.
/// </summary>
internal sealed record RequestWords(string[] Plain, IReadOnlyDictionary<string, string> Options, string? Wrong)
{
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private const string Quotes = "\"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb";

    public string? this[string option] => Options.GetValueOrDefault(option);

    public static RequestWords Read(IEnumerable<string> words, params IReadOnlyList<string> known)
    {
        var plain = new List<string>();
        var options = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        List<string>? value = null;
        foreach (var word in words)
        {
            if (!IsOption(word))
            {
                (value ?? plain).Add(word);
                continue;
            }
            var parts = word.TrimStart([.. Dashes]).Split('=', 2);
            if (!known.Contains(parts[0], StringComparer.OrdinalIgnoreCase))
                return Bad($"There is no option --{parts[0]}: use {string.Join(", ", known.Select(k => "--" + k))}.");
            if (!options.TryAdd(parts[0], value = [.. parts.Skip(1).Where(part => part.Length > 0)]))
                return Bad($"--{parts[0]} stands there twice.");
        }
        var empty = options.FirstOrDefault(option => option.Value.Count == 0).Key;
        return empty is not null
            ? Bad($"--{empty} needs a value.")
            : new([.. plain], options.ToDictionary(o => o.Key, o => Text(o.Value), StringComparer.OrdinalIgnoreCase), null);
    }

    private static RequestWords Bad(string wrong) => new([], new Dictionary<string, string>(), wrong);

    private static bool IsOption(string word) =>
        Dashes.Contains(word[0], StringComparison.Ordinal) && word.TrimStart([.. Dashes]) is [var letter, ..]
        && char.IsAsciiLetter(letter);

    private static string Text(List<string> words) => Reports.OneLine.Of(string.Join(' ', words)).Trim([.. Quotes]);
}
