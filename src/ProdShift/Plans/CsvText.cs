using System.Text;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Sheets;

namespace ProdShift.Plans;

/// <summary>The text of a file that somebody says is CSV.</summary>
internal static class CsvText
{
    private const int LinesToLookAt = 100;
    private static readonly char[] Separators = [',', ';', '\t', '|'];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Why it cannot be a table; null if it can.</summary>
    public static PlanProblem? Wrong(ReadOnlySpan<byte> file)
    {
        if (file.Length > PlanLimits.FileBytes)
            return Unreadable($"The file has {file.Length >> 20:N0} MB; a plan has at most {PlanLimits.FileBytes >> 20} MB.");
        if (file.StartsWith("PK\u0003\u0004"u8))
            return Unreadable($"This is a spreadsheet's own file: save it as CSV, and import that.");
        if (Utf16(file) is null && file.Contains((byte)0))
            return Unreadable($"The file has NUL bytes, so it is no text: save the table as CSV, and import that.");
        return null;
    }

    public static string Decode(ReadOnlySpan<byte> file)
    {
        if (Utf16(file) is { } utf16)
            return utf16.GetString(file[2..]);
        var bytes = file.StartsWith(Encoding.UTF8.Preamble) ? file[Encoding.UTF8.Preamble.Length..] : file;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    /// <summary>The one that makes the most columns of the line with their titles.</summary>
    public static char Separator(string text)
    {
        var titles = text.AsSpan(0, Math.Min(text.Length, 1 << 20)).ToString()
            .Split(['\n', '\r'], LinesToLookAt, StringSplitOptions.RemoveEmptyEntries)
            .Where(line => Has(line, "skip") && Has(line, "limit"))
            .Take(1)
            .SelectMany(line => Separators.Select(separator => (separator, Columns: Columns(line, separator))));
        return titles.OrderByDescending(found => found.Columns).Select(found => found.separator).FirstOrDefault(',');
    }

    private static int Columns(string line, char separator) =>
        line.Split(separator).Select(cell => SheetTitles.Find(cell)).OfType<SheetColumn>().Distinct().Count();

    private static bool Has(string line, string word) => line.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static Encoding? Utf16(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith(Encoding.Unicode.Preamble))
            return Encoding.Unicode;
        return file.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode : null;
    }

    private static PlanProblem Unreadable(InvariantText text) => PlanProblem.Of(PlanProblemKind.Unreadable, text);
}
