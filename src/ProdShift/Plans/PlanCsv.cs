using System.Text;
using CsvHelper;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Sheets;

namespace ProdShift.Plans;

/// <summary>
/// Plans in CSV files (RFC 4180): comma, semicolon, tab or bar between the cells, any line ends, UTF-8 or UTF-16 with a byte
/// order mark, UTF-8 or Latin-1 without.
/// </summary>
internal static class PlanCsv
{
    private static readonly CsvWriterOptions Written = new() { NewLine = "\r\n" };

    /// <summary>Reads a whole file; what is wrong with it is among the draft's problems.</summary>
    public static PlanDraft Read(ReadOnlyMemory<byte> file, SheetDefaults defaults)
    {
        if (CsvText.Wrong(file.Span) is { } wrong)
            return new([], [wrong]);
        var text = CsvText.Decode(file.Span);
        var unclosed = new List<PlanProblem>();
        var draft = SheetReader.Read(Lines(text, unclosed), defaults);
        return unclosed.Count == 0 ? draft : draft with { Problems = [.. unclosed, .. draft.Problems] };
    }

    /// <param name="plan">The plan.</param>
    /// <param name="states">What justIN shows: it stands in place of what was entered.</param>
    public static string Write(Plan plan, PlanStates states)
    {
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Written, leaveOpen: true))
        {
            foreach (var cells in SheetWriter.Write(plan, states))
                csv.WriteRecord(cells);
        }
        return text.ToString();
    }

    /// <summary>With the byte order mark that spreadsheets need to read UTF-8.</summary>
    public static byte[] File(Plan plan, PlanStates states) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Write(plan, states))];

    private static IEnumerable<SheetLine> Lines(string text, List<PlanProblem> unclosed)
    {
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = CsvText.Separator(text),
            TrackLineNumbers = true,
            OnMalformedRecord = record =>
            {
                if (record.Reason == CsvMalformedReason.UnterminatedQuote)
                    unclosed.Add(Unclosed(record.LineNumber));
            },
        };
        using var csv = CsvReader.Create(new StringReader(text), options);
        while (csv.Read())
        {
            var cells = new string[csv.FieldCount];
            for (var at = 0; at < cells.Length; at++)
                cells[at] = csv.GetString(at);
            // Excel's own hint of the separator, which is found without it.
            if (csv.LineNumber > 1 || !cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
                yield return new((int)csv.LineNumber, cells);
        }
    }

    private static PlanProblem Unclosed(long line) => PlanProblem.Of(
        PlanProblemKind.Unreadable, $"Line {line}: a quotation mark is opened there and never closed.");
}
