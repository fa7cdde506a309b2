using System.Globalization;

namespace ProdShift.Core.Reports;

/// <summary>Numbers, times and exit codes as every form of the report writes them; an unknown number is empty.</summary>
public static class ReportWords
{
    public static string Number(long? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    public static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In the offset that the time comes with.</summary>
    public static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"65: 9, 1: 4": exit code and number of jobs, at most <paramref name="most"/> codes.</summary>
    public static string Codes(IReadOnlyList<ErrorCode> codes, int most = int.MaxValue)
    {
        var shown = codes.Take(most).Select(code => string.Create(CultureInfo.InvariantCulture, $"{code.Code}: {code.Jobs}"));
        var rest = codes.Count > most ? [$"{codes.Count - most} more"] : Array.Empty<string>();
        return string.Join(", ", [.. shown, .. rest]);
    }

    /// <summary>The jobs of all rows by exit code, the most frequent first.</summary>
    public static IReadOnlyList<ErrorCode> AllCodes(IEnumerable<ReportRow> rows) =>
    [
        .. rows
            .SelectMany(row => row.ErrorCodes)
            .GroupBy(code => code.Code)
            .Select(code => new ErrorCode(code.Key, code.Sum(one => one.Jobs)))
            .OrderByDescending(code => code.Jobs)
            .ThenBy(code => code.Code),
    ];

    public static string Progress(ReportProgress progress) =>
        $"{Count(progress.Finished, "workflow")} finished, {Number(progress.Remaining)} to go";

    /// <summary>"1 workflow", "2 workflows".</summary>
    public static string Count(long number, string thing) => $"{Number(number)} {thing}{(number == 1 ? "" : "s")}";

    /// <summary>"1630, 1631, 1632 and 4 more": at most ten.</summary>
    public static string Numbers(IReadOnlyList<int> numbers)
    {
        const int Most = 10;
        var shown = string.Join(", ", numbers.Take(Most).Select(number => number.ToString(CultureInfo.InvariantCulture)));
        return numbers.Count > Most ? $"{shown} and {numbers.Count - Most} more" : shown;
    }
}
