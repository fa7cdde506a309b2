using System.Globalization;
using System.Text;

namespace ProdShift.Core.Reports;

/// <summary>
/// Makes a text that a person or a source wrote safe for a line of a table: line breaks, terminal escapes and the characters
/// that turn the writing direction become blanks.
/// </summary>
public static class OneLine
{
    /// <summary>At most <paramref name="most"/> characters; a longer text ends in "…".</summary>
    public static string Of(string text, int most = int.MaxValue)
    {
        var line = new StringBuilder();
        foreach (var rune in text.AsSpan().Trim().EnumerateRunes())
        {
            if (line.Length > most)
                break;
            line.Append(IsUnsafe(rune) ? " " : rune.ToString());
        }
        return Cut(line.ToString(), most).Trim();
    }

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;

    private static string Cut(string line, int most)
    {
        if (line.Length <= most)
            return line;
        var end = char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1;
        return line[..end] + "…";
    }
}
