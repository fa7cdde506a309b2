namespace ProdShift.Core.Alerts;

/// <summary>
/// Hours of the day in a zone, on some days of the week (none named: on all). <paramref name="From"/> after <paramref name="To"/>
/// runs over midnight and belongs to the day on which it begins; equal means the whole day.
/// </summary>
public sealed record DailyHours(TimeOnly From, TimeOnly To, IReadOnlyList<DayOfWeek> Days, TimeZoneInfo Zone)
{
    public bool Contains(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        var (time, day) = (TimeOnly.FromTimeSpan(local.TimeOfDay), local.DayOfWeek);
        if (From == To)
            return IsDay(day);
        if (From < To)
            return IsDay(day) && time >= From && time < To;
        return time >= From ? IsDay(day) : time < To && IsDay((DayOfWeek)(((int)day + 6) % 7));
    }

    /// <summary>The first moment not before <paramref name="at"/> at which they begin or hold; at most eight days on.</summary>
    public DateTimeOffset NextIn(DateTimeOffset at) => First(at, Contains);

    /// <summary>The first moment not before <paramref name="at"/> outside of them; at most eight days on.</summary>
    public DateTimeOffset NextOut(DateTimeOffset at) => First(at, moment => !Contains(moment));

    /// <summary>Minute by minute: a change of summer time needs no rule of its own, and a week has only 10,080 of them.</summary>
    private static DateTimeOffset First(DateTimeOffset at, Func<DateTimeOffset, bool> holds)
    {
        var end = at.AddDays(8);
        if (holds(at))
            return at;
        var moment = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        while (moment < end && (moment < at || !holds(moment)))
            moment = moment.AddMinutes(1);
        return moment;
    }

    private bool IsDay(DayOfWeek day) => Days.Count == 0 || Days.Contains(day);
}
