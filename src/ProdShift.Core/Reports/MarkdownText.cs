using System.Globalization;
using System.Text;

namespace ProdShift.Core.Reports;

/// <summary>What people and sources wrote, as a line of GitHub's Markdown that has no markup in it.</summary>
internal static class MarkdownText
{
    private const string Backslashed = @"\`*_[]#~$";

    /// <summary>An entity ends no cell and opens no tag, whatever stands before it.</summary>
    private const string Entities = "|<>&";

    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in OneLine.Of(text))
        {
            if (Entities.Contains(letter, StringComparison.Ordinal))
                safe.Append(CultureInfo.InvariantCulture, $"&#{(int)letter};");
            else if (Backslashed.Contains(letter, StringComparison.Ordinal))
                safe.Append('\\').Append(letter);
            else
                safe.Append(letter);
        }
        return safe.ToString();
    }
}
