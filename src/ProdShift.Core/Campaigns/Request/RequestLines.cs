using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Request;

/// <summary>
/// The lines of an item, without blank ones and bullets, each with its number as typed. An item has up to 3,000 characters
/// (what Slack's field takes) and 100 lines of 300.
/// </summary>
internal static partial class RequestLines
{
    public const int MostCharacters = 3_000;
    public const int MostLines = 100;
    public const int LongestLine = 300;

    /// <summary>Reads every line by itself, and makes the value of all of them; stops at the first wrong one.</summary>
    public static RequestParse Each<T>(string text, string example, Func<string, T?> read, Func<List<T>, RequestValue> value)
        where T : class
    {
        if (Fault(text, example) is { } fault)
            return fault;
        var all = new List<T>();
        foreach (var (number, line) in Of(text))
        {
            if (read(line) is not { } one)
                return new RequestParse.Wrong(number, $"\"{line}\" cannot be read.{Hint(line)}", Right(example));
            all.Add(one);
        }
        return new RequestParse.Good(value(all));
    }

    /// <summary>What is wrong with the text as such.</summary>
    public static RequestParse.Wrong? Fault(string text, string example)
    {
        if (text.Length > MostCharacters)
            return new(1, $"This has {text.Length} characters.", $"Up to {MostCharacters} are kept.");
        var lines = Of(text).ToList();
        if (lines.Count == 0)
            return new(1, "There is nothing here.", Right(example));
        if (lines.Count > MostLines)
            return new(lines[MostLines].Number, "This is one line too many.", $"Up to {MostLines} are kept.");
        var faulty = lines.Find(line => line.Text.Length > LongestLine || line.Text.Any(IsStrange));
        return faulty switch
        {
            { Text: null } => null,
            { Text.Length: > LongestLine } => new(faulty.Number, "This line is too long.", $"Up to {LongestLine} characters."),
            _ => new(faulty.Number, "There is a character that cannot be shown.", "Write it by hand."),
        };
    }

    public static IEnumerable<(int Number, string Text)> Of(string text) => text
        .ReplaceLineEndings("\n")
        .Split('\n')
        .Select((line, index) => (index + 1, Bullet().Replace(line.Replace('\t', ' ').Trim(), "")))
        .Where(line => line.Item2.Length > 0);

    public static string Right(string example) => $"For example: {example.Split('\n')[0]}";

    private static string Hint(string line) => Thousands().IsMatch(line)
        ? " A dot before three digits can mean two things: write 100,000 or 100k."
        : "";

    /// <summary>Controls, and marks that turn the direction of text.</summary>
    private static bool IsStrange(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex(@"[0-9]\.[0-9]{3}(?![0-9])")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^[-*•–]\s+")]
    private static partial Regex Bullet();
}
