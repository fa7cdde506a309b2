namespace ProdShift.Core.Reports;

/// <summary>Who was on shift in the week, and who signed what off.</summary>
internal static class PeopleSection
{
    public static IReadOnlyList<ShiftFact> Shifts(WeekFacts facts) =>
    [
        .. facts.Shifts
            .Where(shift => shift.From <= facts.Span.AsOf && !(shift.To <= facts.Span.From))
            .OrderBy(shift => shift.From)
            .ThenBy(shift => shift.Role, StringComparer.Ordinal)
            .Select(shift => shift with { From = Local(shift.From, facts), To = EndOf(shift, facts) }),
    ];

    public static IReadOnlyList<SignOffFact> SignOffs(WeekFacts facts) =>
    [
        .. facts.SignOffs
            .Where(signOff => facts.Span.Contains(signOff.At))
            .OrderBy(signOff => signOff.At)
            .Select(signOff => signOff with { At = Local(signOff.At, facts) }),
    ];

    private static DateTimeOffset? EndOf(ShiftFact shift, WeekFacts facts) =>
        shift.To is { } end && end <= facts.Span.AsOf ? Local(end, facts) : null;

    private static DateTimeOffset Local(DateTimeOffset at, WeekFacts facts) => TimeZoneInfo.ConvertTime(at, facts.Zone);
}
