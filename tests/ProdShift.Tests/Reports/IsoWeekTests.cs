using System.Globalization;
using ProdShift.Core.Reports;

namespace ProdShift.Tests.Reports;

public class IsoWeekTests
{
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    [Theory]
    [InlineData("2026-W47", "2026-11-16")]
    [InlineData(" 2026-w47 ", "2026-11-16")]
    [InlineData("2026W47", "2026-11-16")]
    [InlineData("2026-W01", "2025-12-29")] // begins in the year before
    [InlineData("2026-W53", "2026-12-28")] // a year of 53 weeks
    [InlineData("2020-W53", "2020-12-28")]
    public void Reads_a_week_by_the_iso_calendar(string text, string monday)
    {
        Assert.True(IsoWeek.TryParse(text, out var week, out _));

        Assert.Equal(DateOnly.Parse(monday, CultureInfo.InvariantCulture), week.Monday);
        Assert.Equal(text.Trim().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal), $"{week}".Remove(4, 1));
    }

    [Theory]
    [InlineData("", "for example 2026-W47")]
    [InlineData("47", "“47” is no week")]
    [InlineData("2026-47", "is no week")]
    [InlineData("2026-W4", "is no week")]
    [InlineData("2026-W477", "is no week")]
    [InlineData("2026-W٤٧", "is no week")]
    [InlineData("2026-W+7", "is no week")]
    [InlineData("2026-W47; DROP TABLE report", "“2026-W47; DROP TABL…” is no week")]
    [InlineData("2026-W00", "2026 has no week 00: its weeks are 2026-W01 to 2026-W53")]
    [InlineData("2026-W54", "2026 has no week 54: its weeks are 2026-W01 to 2026-W53")]
    [InlineData("2025-W53", "2025 has no week 53: its weeks are 2025-W01 to 2025-W52")]
    [InlineData("1999-W01", "The year 1999 is out of range")]
    [InlineData("0000-W01", "The year 0000 is out of range")]
    [InlineData("9999-W52", "The year 9999 is out of range")]
    public void Refuses_what_is_no_week_and_says_what_is(string text, string why)
    {
        Assert.False(IsoWeek.TryParse(text, out var week, out var problem));

        Assert.Null(week);
        Assert.Contains(why, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-W47", "2026-11-16T06:00Z", 168)]
    [InlineData("2026-W44", "2026-10-26T05:00Z", 169)] // the clocks go back on Sunday: an hour more
    [InlineData("2026-W45", "2026-11-02T06:00Z", 168)]
    [InlineData("2026-W10", "2026-03-02T06:00Z", 167)] // the clocks go forward on Sunday
    public void Runs_from_monday_midnight_to_the_next_in_its_zone(string text, string start, int hours)
    {
        var week = Week(text);

        Assert.Equal(At(start), week.Start(Chicago));
        Assert.Equal(TimeSpan.FromHours(hours), week.End(Chicago) - week.Start(Chicago));
    }

    [Fact]
    public void Begins_when_the_clocks_skip_its_midnight()
    {
        var zone = ZoneWhoseClocksSkipMidnightOf(new DateOnly(2026, 11, 16));

        Assert.Equal(At("2026-11-16T05:00Z"), Week("2026-W47").Start(zone));
        Assert.Equal(TimeSpan.FromHours(-4), Week("2026-W47").Start(zone).Offset);
    }

    [Theory]
    [InlineData("2026-11-16T05:59:59Z", "2026-W46")] // Sunday evening in Chicago
    [InlineData("2026-11-16T06:00:00Z", "2026-W47")]
    [InlineData("2026-11-23T05:59:59Z", "2026-W47")]
    [InlineData("2027-01-03T12:00:00Z", "2026-W53")]
    public void Contains_the_local_days_from_monday_to_sunday(string now, string week)
    {
        Assert.Equal(Week(week), IsoWeek.Containing(At(now), Chicago));
        Assert.Equal(Week(week).Previous, IsoWeek.LastEnded(At(now), Chicago));
    }

    [Fact]
    public void Follows_the_week_before_it_over_the_new_year() => Assert.Equal(Week("2026-W53"), Week("2027-W01").Previous);

    internal static IsoWeek Week(string text) =>
        IsoWeek.TryParse(text, out var week, out var problem) ? week : throw new ArgumentException(problem);

    internal static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);

    /// <summary>Five hours behind UTC, and an hour less from that midnight on until the year's end.</summary>
    private static TimeZoneInfo ZoneWhoseClocksSkipMidnightOf(DateOnly day)
    {
        var begins = TimeZoneInfo.TransitionTime.CreateFixedDateRule(DateTime.MinValue, day.Month, day.Day);
        var ends = TimeZoneInfo.TransitionTime.CreateFixedDateRule(DateTime.MinValue.AddHours(3), 12, 31);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), begins, ends);
        return TimeZoneInfo.CreateCustomTimeZone("Test/Zone", TimeSpan.FromHours(-5), "Test", "Test", "Test summer", [rule]);
    }
}
