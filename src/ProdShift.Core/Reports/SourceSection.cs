namespace ProdShift.Core.Reports;

/// <summary>How old each source's numbers are: one that did not answer must not look like one with a quiet week.</summary>
internal static class SourceSection
{
    public static IReadOnlyList<string> Notes(WeekFacts facts) => [.. facts.Sources.Select(source => Note(source, facts))];

    private static string Note(SourceFact source, WeekFacts facts)
    {
        if (source.AnsweredAt is not { } answered)
            return $"{source.Source}: no check got an answer {Before(facts)}, so its numbers are missing.{Why(source)}";
        if (source.FailedAt is { } failed)
        {
            return $"{source.Source}: the last check ({At(failed, facts)}) failed, "
                + $"so numbers may be as old as the last good one ({At(answered, facts)}).{Why(source)}";
        }
        return answered < facts.Span.From
            ? $"{source.Source}: no check ran in this week, numbers are as of the last one before it ({At(answered, facts)})."
            : $"{source.Source}: as of the last check {Before(facts)} ({At(answered, facts)}).";
    }

    private static string Before(WeekFacts facts) => facts.Span.IsOver ? "before the week's end" : "so far";

    private static string Why(SourceFact source) => string.IsNullOrEmpty(source.Error) ? "" : $" It said: {source.Error}";

    private static string At(DateTimeOffset at, WeekFacts facts) => ReportWords.Moment(TimeZoneInfo.ConvertTime(at, facts.Zone));
}
