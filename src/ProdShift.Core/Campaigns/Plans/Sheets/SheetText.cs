using System.Text.RegularExpressions;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.Plans.Sheets;

/// <summary>
/// Texts of cells. A text that a spreadsheet would run as a formula gets an apostrophe in front, which is taken away again when
/// the table is read; a number such as -1 stays as it is.
/// </summary>
public static partial class SheetText
{
    public static string Write(string text) =>
        Guarded().IsMatch(text) || (Formula().IsMatch(text) && !Number().IsMatch(text)) ? "'" + text : text;

    /// <summary>One line, without control characters.</summary>
    public static string Read(string cell)
    {
        // Most cells are plain, and there are a million of them in the largest table.
        var line = cell.AsSpan().ContainsAnyExceptInRange(' ', '~') ? OneLine.Of(cell) : cell.Trim();
        return Guarded().IsMatch(line) ? line[1..] : line;
    }

    [GeneratedRegex("^[=+@-]")]
    private static partial Regex Formula();

    [GeneratedRegex("^'+[=+@-]")]
    private static partial Regex Guarded();

    [GeneratedRegex("^[+-]?[0-9]{1,18}$")]
    private static partial Regex Number();
}
