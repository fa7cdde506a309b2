using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>What phones, word processors and terminals make of what a person types or pastes.</summary>
internal static partial class TypedText
{
    private const string Dashes = "-‐‑‒–—―−﹘﹣－";
    private const string DoubleQuotes = "\"“”„‟＂";
    private const string SingleQuotes = "'‘’‚‛＇";

    public static bool IsDash(char c) => Dashes.Contains(c);

    public static bool IsDoubleQuote(char c) => DoubleQuotes.Contains(c);

    public static bool IsSingleQuote(char c) => SingleQuotes.Contains(c);

    public static bool IsLineBreak(char c) => c is '\n' or '\r';

    /// <summary>The text without blanks around it and without a prompt such as "workflow$ " before the command.</summary>
    public static string WithoutPrompt(string text) => Prompt().Replace(text.Trim(), "", 1);

    /// <summary>The first character that nobody can see, as U+200B; null if there is none.</summary>
    public static string? Invisible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            if (rune == Rune.ReplacementChar
                || kind is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || (kind is UnicodeCategory.Control && rune.Value is not ('\t' or '\n' or '\r')))
            {
                return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
            }
        }
        return null;
    }

    [GeneratedRegex(@"^[^\s'""]*[$#%>]\s+(?=justin\s)")]
    private static partial Regex Prompt();
}
