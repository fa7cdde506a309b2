namespace ProdShift.Bench.Diagnosis.Scoring;

/// <summary>One line of a table: what it is about, and a figure of each contender.</summary>
internal static class Columns
{
    public static string Line(string what, IEnumerable<string> values) =>
        $"{what,-36}{string.Concat(values.Select(value => $"{value,-17}"))}".TrimEnd();
}
