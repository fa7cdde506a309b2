using System.Diagnostics;
using System.Globalization;
using ProdShift.Core.Diagnosis;

namespace ProdShift.Bench.Diagnosis.Speed;

/// <summary>The diagnosis alone, of a table that is in memory already.</summary>
internal static class InProcess
{
    private const int Attributes = 6;

    /// <summary>How long the counting of the rows took, and the search after it.</summary>
    public static (TimeSpan Counting, TimeSpan Search) Time(JobsFile file)
    {
        var lines = File.ReadLines(file.Path);
        var table = new FailureTable(lines.First().Split(',')[..Attributes]);
        var rows = lines.Skip(1).Select(line => Codes(table, line.Split(','))).ToList();
        var watch = Stopwatch.StartNew();
        foreach (var row in rows)
            table.Add(row.AsSpan(0, Attributes), row[Attributes], row[Attributes + 1], before: false);
        var counting = watch.Elapsed;
        watch.Restart();
        var found = RootCause.Find(table, new DiagnosisSettings());
        return found.Causes.Any(cause => cause.Where is [{ Attribute: "storage", Value: JobsFile.BadStorage }])
            ? (counting, watch.Elapsed)
            : throw new BenchException($"Not {JobsFile.BadStorage} was named but {string.Join(", ", found.Causes)}.");
    }

    /// <summary>The codes of the attributes, then the total and the failed.</summary>
    private static int[] Codes(FailureTable table, string[] fields) =>
    [
        .. Enumerable.Range(0, Attributes).Select(attribute => table.Code(attribute, fields[attribute])),
        .. fields[Attributes..].Select(field => int.Parse(field, CultureInfo.InvariantCulture)),
    ];
}
