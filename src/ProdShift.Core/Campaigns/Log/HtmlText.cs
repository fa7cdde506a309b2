using System.Text;
using System.Text.RegularExpressions;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.Log;

/// <summary>
/// What people and sources wrote, as text of an HTML page or of an attribute in double quotes. Its lines stay lines.
/// </summary>
internal static partial class HtmlText
{
    private static readonly char[] LineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    public static string Escape(string text)
    {
        var lines = text.Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries).Select(line => OneLine.Of(line));
        return string.Join("<br>", lines.Where(line => line.Length > 0).Select(Encode));
    }

    /// <summary>The same, with whole https addresses as links; they stay readable on paper.</summary>
    public static string Linked(string text) => Address().Replace(Escape(text), "<a href=\"$0\" rel=\"noreferrer\">$0</a>");

    private static string Encode(string line)
    {
        var safe = new StringBuilder(line.Length);
        foreach (var letter in line)
        {
            safe.Append(letter switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => letter.ToString(),
            });
        }
        return safe.ToString();
    }

    /// <summary>Of signs that need no escape but "&amp;amp;", so that a link never ends within one.</summary>
    [GeneratedRegex(@"\bhttps?://(?:[A-Za-z0-9._~:/?#@!$()*+,;=%-]|&amp;)*(?:[A-Za-z0-9_~/#=-])")]
    private static partial Regex Address();
}
