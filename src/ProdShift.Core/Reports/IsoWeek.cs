using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ProdShift.Core.Reports;

/// <summary>A week of the ISO calendar, Monday to Sunday, written 2026-W47. Week 1 has the year's first Thursday.</summary>
public sealed record IsoWeek
{
    private const int FirstYear = 2000;
    private const int LastYear = 2999;

    private IsoWeek(DateOnly monday) => Monday = monday;

    public DateOnly Monday { get; }

    public DateOnly Sunday => Monday.AddDays(6);

    public int Year => ISOWeek.GetYear(Monday);

    public int Number => ISOWeek.GetWeekOfYear(Monday);

    public IsoWeek Previous => new(Monday.AddDays(-7));

    /// <summary>The week of the local day that it is at <paramref name="now"/> in <paramref name="zone"/>.</summary>
    public static IsoWeek Containing(DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return new(today.AddDays(-(((int)today.DayOfWeek + 6) % 7)));
    }

    /// <summary>The newest week that is over at <paramref name="now"/>.</summary>
    public static IsoWeek LastEnded(DateTimeOffset now, TimeZoneInfo zone) => Containing(now, zone).Previous;

    /// <summary>
    /// Reads 2026-W47, also 2026-w47 and 2026W47. False for anything else, and then <paramref name="problem"/> says what is
    /// wrong and what would be right.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out IsoWeek? week, out string problem)
    {
        week = null;
        problem = "";
        if (!TryRead(text.Trim(), out var year, out var number))
            problem = $"“{Short(text)}” is no week. Write the year and the week's number in two digits, for example 2026-W47.";
        else if (year is < FirstYear or > LastYear)
            problem = $"The year {year:0000} is out of range: write a week from {FirstYear}-W01 on, for example 2026-W47.";
        else if (number < 1 || number > ISOWeek.GetWeeksInYear(year))
            problem = $"{year} has no week {number:00}: its weeks are {year}-W01 to {year}-W{ISOWeek.GetWeeksInYear(year)}.";
        else
            week = new(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)));
        return week is not null;
    }

    /// <summary>Monday 00:00 in <paramref name="zone"/>; where the clocks skip that hour, the moment they skip it.</summary>
    public DateTimeOffset Start(TimeZoneInfo zone) => Midnight(Monday, zone);

    /// <summary>The start of the next week: the first moment that is no longer in this one.</summary>
    public DateTimeOffset End(TimeZoneInfo zone) => Midnight(Monday.AddDays(7), zone);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    private static bool TryRead(string text, out int year, out int number)
    {
        year = number = 0;
        var parts = text is [_, _, _, _, '-', ..] ? text.Remove(4, 1) : text;
        return parts is [_, _, _, _, 'W' or 'w', _, _]
            && int.TryParse(parts[..4], NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && int.TryParse(parts[5..], NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string Short(string text) => OneLine.Of(text, most: 20);

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, offset), zone);
    }
}
