using CsvHelper;
using ProdShift.Core.Diagnosis;

namespace ProdShift.Diagnosis;

/// <summary>
/// Tables of failures in CSV files, any size: comma, semicolon, tab or bar between the cells, UTF-8 with or without a byte order
/// mark. Throws <see cref="TableException"/> with one line that says what is wrong.
/// </summary>
internal static class TableFile
{
    private const int LargestRecord = 1 << 20;

    /// <summary>Bytes of a line, to guess how many there are.</summary>
    private const int ShortLine = 40;

    private static readonly CsvReaderOptions Options = new()
    {
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = LargestRecord,
        TrackLineNumbers = true,
    };

    /// <summary>All rows are now, and those of the other file, if there is one, are before.</summary>
    public static FailureTable Read(string file, string? before, TableColumns columns)
    {
        var table = TableFor(file, columns);
        Add(table, file, columns, _ => Period.Now);
        if (before is not null)
            Add(table, before, columns, _ => Period.Before);
        return table;
    }

    /// <summary>Rows of the moment are now, earlier ones before; if there are none, all others are before.</summary>
    public static FailureTable ReadAt(string file, double moment, TableColumns columns)
    {
        var table = TableFor(file, columns);
        var (first, last) = (double.PositiveInfinity, double.NegativeInfinity);
        var now = 0;
        Add(table, file, columns, time =>
        {
            (first, last, now) = (Math.Min(first, time), Math.Max(last, time), now + (time == moment ? 1 : 0));
            return time == moment ? Period.Now : time < moment ? Period.Before : Period.Neither;
        });
        if (now == 0)
        {
            var name = Path.GetFileName(file);
            throw new TableException(
                $"{name} has no row whose {columns.Time} is the moment asked for; {Span(first, last, columns)}");
        }
        if (first == moment && last > moment)
            Add(table, file, columns, time => time == moment ? Period.Neither : Period.Before);
        return table;
    }

    private enum Period
    {
        Neither,
        Now,
        Before,
    }

    private static FailureTable TableFor(string file, TableColumns columns) =>
        new(columns.Attributes, (int)Math.Min(new FileInfo(file).Length / ShortLine, int.MaxValue));

    private static void Add(FailureTable table, string file, TableColumns columns, Func<double, Period> period)
    {
        using var csv = CsvReader.Create(File.OpenRead(file), Options);
        try
        {
            csv.ReadHeader();
            AddRows(table, csv, new(Path.GetFileName(file), csv), columns, period);
        }
        catch (OverflowException)
        {
            throw new TableException($"{Path.GetFileName(file)}: more than {int.MaxValue} jobs of one combination of values");
        }
        catch (CsvFormatException wrong)
        {
            throw new TableException($"{Path.GetFileName(file)}, line {Math.Max(1, wrong.LineNumber)}: {wrong.Message}");
        }
    }

    private static void AddRows(
        FailureTable table, CsvReader csv, ColumnReader cells, TableColumns columns, Func<double, Period> period)
    {
        var indexes = columns.Attributes.Select(cells.Find).ToArray();
        var values = columns.Attributes.Select((_, attribute) => new Utf8Codes(table, attribute)).ToArray();
        var (total, failed) = (cells.Find(columns.Total), cells.Find(columns.Failed));
        var time = columns.Time is null ? -1 : cells.Find(columns.Time);
        var wall = columns.Wall is null ? -1 : cells.Find(columns.Wall);
        var rows = new RowBlocks(table);
        while (csv.Read())
        {
            var when = period(time < 0 ? 0 : cells.Moment(time, columns.Time!));
            var (jobs, failures) = (cells.Count(total, columns.Total), cells.Count(failed, columns.Failed));
            if (failures > jobs)
                throw cells.Wrong($"{columns.Failed} is {failures}, more than {columns.Total} ({jobs})");
            if (when == Period.Neither)
                continue;
            var codes = rows.Next;
            for (var i = 0; i < codes.Length; i++)
                codes[i] = values[i].Of(csv.GetSpan(indexes[i]));
            rows.Count(jobs, failures, when == Period.Before, wall < 0 ? 0 : cells.Wall(wall, columns.Wall!));
        }
        rows.Finish();
    }

    private static string Span(double first, double last, TableColumns columns) =>
        first > last ? "it has no rows" : FormattableString.Invariant($"{columns.Time} goes from {first} to {last}");
}
