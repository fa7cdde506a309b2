using System.Globalization;
using System.Text.RegularExpressions;

namespace ProdShift.Core.Alerts;

/// <summary>
/// Reads how long, or until when: "90m", "6h", "3d", "2w", "18:00" (the next), "tomorrow" (09:00), "tomorrow 14:30",
/// "2026-11-30", "2026-11-30 14:30" or "2026-11-30T14:30", all in the reader's zone.
/// </summary>
public static partial class MomentWords
{
    public const string Examples = "2h, 90m, 3d, 18:00, tomorrow 09:00 or 2026-11-30 14:30";

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>The moment that the words begin with, and how many of them it took; null if they begin with none.</summary>
    public static (DateTimeOffset At, int Words)? Read(IReadOnlyList<string> words, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (words.Count == 0)
            return null;
        if (Length().Match(words[0]) is { Success: true } length)
            return Span(length) is { } span ? (now + span, 1) : null;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        if (Clock(words[0]) is { } time)
            return (Next(today, time, now, zone), 1);
        var second = words.Count > 1 ? Clock(words[1]) : null;
        var used = second is null ? 1 : 2;
        if (words[0].Equals("tomorrow", StringComparison.OrdinalIgnoreCase))
            return (At(today.AddDays(1), second ?? Morning, zone), used);
        if (Day(words[0]) is { } date)
            return (At(date, second ?? Morning, zone), used);
        return words[0].Split('T') is [var day, var hour] && Clock(hour) is { } at && Day(day) is { } that
            ? (At(that, at, zone), 1)
            : null;
    }

    /// <summary>Of the years in which people plan: at the ends of the calendar a zone's offset leads out of it.</summary>
    private static DateOnly? Day(string word) =>
        DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 2000 and < 3000
            ? date
            : null;

    private static TimeSpan? Span(Match length)
    {
        var digits = length.Groups["n"].Value;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n is 0 or > 100_000)
            return null;
        return char.ToLowerInvariant(length.Groups["unit"].Value[0]) switch
        {
            'm' => TimeSpan.FromMinutes(n),
            'h' => TimeSpan.FromHours(n),
            'd' => TimeSpan.FromDays(n),
            _ => TimeSpan.FromDays(7.0 * n),
        };
    }

    private static TimeOnly? Clock(string word) =>
        TimeOnly.TryParseExact(word, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    private static DateTimeOffset Next(DateOnly today, TimeOnly time, DateTimeOffset now, TimeZoneInfo zone) =>
        At(today, time, zone) is var at && at > now ? at : At(today.AddDays(1), time, zone);

    /// <summary>A time that summer time skips is taken an hour later, as clocks show it.</summary>
    private static DateTimeOffset At(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time);
        if (zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    [GeneratedRegex("^(?<n>[0-9]{1,7})(?<unit>m|min|h|d|w)$", RegexOptions.IgnoreCase)]
    private static partial Regex Length();
}
