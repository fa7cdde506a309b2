using System.Text.RegularExpressions;

namespace ProdShift.Core.ExitCodes;

/// <summary>
/// Reads the one-line form of an edit: "name: file not found category: data first: look at one log". Without a single colon the
/// words alone do, as long as none of them comes twice; any order, any part.
/// </summary>
internal static partial class ErrorWords
{
    private const string Example = "/error 65 name: bad geometry file category: data first: tell the submitter";

    public static ErrorCommand Read(int code, string text)
    {
        var marks = WithColon().Matches(text);
        if (marks.Count == 0)
            marks = Bare().Matches(text);
        if (marks.Count == 0 || marks[0].Index > 0)
            return new ErrorCommand.Wrong($"Say what to change, for example: {Example}");
        var parts = new Dictionary<string, string>();
        for (var i = 0; i < marks.Count; i++)
        {
            var word = marks[i].Groups["word"].Value.ToLowerInvariant();
            var end = i + 1 < marks.Count ? marks[i + 1].Index : text.Length;
            var value = text[(marks[i].Index + marks[i].Length)..end].Trim().TrimEnd(',', ';').TrimEnd();
            if (value.Length == 0)
            {
                return new ErrorCommand.Wrong(
                    $"What stands after {word} is missing; \"{word}: -\" takes the old text away. {Colons}");
            }
            if (!parts.TryAdd(word, value == "-" ? "" : value))
                return new ErrorCommand.Wrong($"\"{word}\" comes twice, so it is not clear what is meant. {Colons}");
        }
        return Edit(code, parts);
    }

    private const string Colons = $"With a colon after each field it is clear: {Example}";

    private static ErrorCommand Edit(int code, Dictionary<string, string> parts)
    {
        ErrorCategory? category = null;
        if (parts.TryGetValue("category", out var word) && (category = ErrorCategories.Find(word)) is null)
            return new ErrorCommand.Wrong($"\"{word}\" is not a category: use {ErrorCategories.Words}.");
        return new ErrorCommand.Edit(
            code,
            new(
                parts.GetValueOrDefault("name"),
                category,
                parts.GetValueOrDefault("meaning"),
                parts.GetValueOrDefault("first"),
                parts.GetValueOrDefault("again")));
    }

    [GeneratedRegex(@"(?<![^\s,;])(?<word>name|category|meaning|first|again)\s*[:=]", RegexOptions.IgnoreCase)]
    private static partial Regex WithColon();

    [GeneratedRegex(@"(?<!\S)(?<word>name|category|meaning|first|again)(?!\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Bare();
}
