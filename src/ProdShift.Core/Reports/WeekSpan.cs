namespace ProdShift.Core.Reports;

/// <summary>
/// A week as one experiment lives it: its first moment, the first one after it, and the moment at which its numbers stand, which
/// is the week's last one, or now while it runs. All with the offset of <paramref name="Zone"/> (IANA).
/// </summary>
public sealed record WeekSpan(
    IsoWeek Week, string Zone, DateTimeOffset From, DateTimeOffset To, DateTimeOffset AsOf, bool IsOver)
{
    public static WeekSpan Of(IsoWeek week, TimeZoneInfo zone, DateTimeOffset now)
    {
        var end = week.End(zone);
        var over = now >= end;
        return new(week, zone.Id, week.Start(zone), end, Local(over ? end.AddMilliseconds(-1) : now, zone), over);
    }

    public bool Contains(DateTimeOffset at) => at >= From && at <= AsOf;

    private static DateTimeOffset Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone);
}
