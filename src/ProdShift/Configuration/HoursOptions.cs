using System.Globalization;
using ProdShift.Core.Alerts;

namespace ProdShift.Configuration;

/// <summary>
/// Hours of the day: "22:00" to "07:00", on some days (Monday …; none: all), in a zone (an IANA name; none: the experiment's).
/// </summary>
internal sealed class HoursOptions
{
    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public IList<string> Days { get; set; } = [];

    public string TimeZone { get; set; } = "";

    /// <summary>Only for what <see cref="Problems"/> finds nothing wrong with.</summary>
    public DailyHours In(TimeZoneInfo zone) => new(
        Time(From) ?? default,
        Time(To) ?? default,
        [.. Days.Select(day => Enum.Parse<DayOfWeek>(day, ignoreCase: true))],
        TimeZone.Length > 0 ? TimeZoneInfo.FindSystemTimeZoneById(TimeZone) : zone);

    public IEnumerable<string> Problems(string key)
    {
        if (Time(From) is null || Time(To) is null)
            yield return $"{key}:From and :To must be times of the day such as 22:00 and 07:00.";
        var wrong = Days.Where(day => !day.All(char.IsAsciiLetter) || !Enum.TryParse<DayOfWeek>(day, ignoreCase: true, out _));
        foreach (var day in wrong)
            yield return $"{key}:Days has \"{day}\"; write Monday, Tuesday …";
        if (TimeZone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return $"{key}:TimeZone is \"{TimeZone}\", which no time zone is called. "
                + "Write an IANA name such as America/Chicago.";
        }
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
