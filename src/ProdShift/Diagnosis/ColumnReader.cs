using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace ProdShift.Diagnosis;

/// <summary>Reads the cells of a CSV file's record, with errors that name file, line and column.</summary>
internal sealed class ColumnReader(string file, CsvReader csv)
{
    private const int LongestShown = 40;

    public int Find(string column)
    {
        if (csv.Headers.Count == 0)
            throw new TableException($"{file} is empty");
        if (csv.TryGetFieldIndex(column, out var index))
            return index;
        var columns = Shown(string.Join(", ", csv.Headers), 10 * LongestShown);
        throw new TableException($"{file} has no column {column}; it has {columns}");
    }

    /// <summary>A count of jobs: a whole number, also where it is written as 12.0.</summary>
    public int Count(int index, string column)
    {
        var cell = csv.GetSpan(index);
        if (Utf8Parser.TryParse(cell, out int whole, out var used) && used == cell.Length && whole >= 0)
            return whole;
        var text = Encoding.UTF8.GetString(cell);
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || double.IsNaN(number))
            throw Wrong($"{column} is {Quoted(text)}, not a number");
        if (number < 0)
            throw Wrong($"{column} is {text}: a count cannot be negative");
        if (number > int.MaxValue)
            throw Wrong($"{column} is {text}: more than {int.MaxValue} jobs in one row");
        if (number != Math.Floor(number))
            throw Wrong($"{column} is {text}: jobs are counted whole");
        return (int)number;
    }

    public double Wall(int index, string column)
    {
        var cell = csv.GetSpan(index);
        if (Utf8Parser.TryParse(cell, out double wall, out var used) && used == cell.Length && double.IsFinite(wall) && wall >= 0)
            return wall;
        throw Wrong($"{column} is {Quoted(Encoding.UTF8.GetString(cell))}, not a wall time");
    }

    /// <summary>A moment, to compare: a number, or a date and time (UTC if it names no zone).</summary>
    public double Moment(int index, string column)
    {
        var cell = csv.GetSpan(index);
        if (Utf8Parser.TryParse(cell, out long whole, out var used) && used == cell.Length)
            return whole;
        var text = Encoding.UTF8.GetString(cell);
        return Moment(text) ?? throw Wrong($"{column} is {Quoted(text)}, neither a number nor a date and time");
    }

    public static double? Moment(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var moment)
            ? moment.ToUnixTimeMilliseconds() / 1000.0
            : null;
    }

    public TableException Wrong(string problem) => new($"{file}, line {csv.LineNumber}: {problem}");

    private static string Quoted(string text) => text.Length == 0 ? "empty" : $"'{Shown(text, LongestShown)}'";

    private static string Shown(string text, int most)
    {
        var line = string.Concat(text.Take(most).Select(c => char.IsControl(c) ? ' ' : c));
        return text.Length > most ? line + "…" : line;
    }
}
