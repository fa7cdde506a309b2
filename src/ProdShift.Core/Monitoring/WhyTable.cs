namespace ProdShift.Core.Monitoring;

/// <summary>
/// A little table of plain text for those who ask "Why?": columns in line where all letters are as wide, the first to the left,
/// the numbers to the right. Cells are one line each, and not long, whatever a source calls its sites.
/// </summary>
internal static class WhyTable
{
    /// <summary>More rows are summed up by whoever makes them.</summary>
    public const int MostRows = 8;

    private const int LongestCell = 40;

    public static IEnumerable<string> Lines(IEnumerable<IReadOnlyList<string>> rows)
    {
        var cells = rows.Select(row => row.Select(Cell).ToArray()).ToList();
        var widths = Enumerable.Range(0, cells.Count == 0 ? 0 : cells.Max(row => row.Length))
            .Select(column => cells.Max(row => column < row.Length ? row[column].Length : 0)).ToArray();
        return cells.Select(row => string.Join("  ", row.Select((cell, column) =>
            column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
    }

    /// <summary>The first rows as they are, and one for all that would be too many.</summary>
    public static IEnumerable<TRow> WithRest<TRow>(IReadOnlyList<TRow> sorted, Func<IReadOnlyList<TRow>, TRow> sum) =>
        sorted.Count <= MostRows ? sorted : [.. sorted.Take(MostRows - 1), sum([.. sorted.Skip(MostRows - 1)])];

    private static string Cell(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= LongestCell ? line : string.Concat(line.AsSpan(0, LongestCell - 1), "…");
    }
}
