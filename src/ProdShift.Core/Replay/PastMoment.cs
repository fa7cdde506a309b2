using System.Globalization;
using ProdShift.Core.Alerts;

namespace ProdShift.Core.Replay;

/// <summary>
/// Reads a moment of the past, in UTC: "2026-11-01" (its midnight), "2026-11-01 14:30", "2026-11-01T14:30:00Z", or how long ago:
/// "90m", "6h", "14d", "4w".
/// </summary>
public static class PastMoment
{
    public const string Examples = "2026-11-01, \"2026-11-01 14:30\", 2026-11-01T14:30Z, or 14d for two weeks ago";

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
    ];

    /// <summary>Null for words that are none of these.</summary>
    public static DateTimeOffset? Read(string text, DateTimeOffset now)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, Utc, out var at))
            return at.Year is >= 2000 and < 3000 ? at : null;
        // What people plan with reads how long from now on; here it is how long ago.
        return IsLength(text.Trim()) && MomentWords.Read([text.Trim()], now, TimeZoneInfo.Utc) is { } ahead
            ? now - (ahead.At - now)
            : null;
    }

    private static bool IsLength(string word) =>
        word.Length > 1 && char.IsAsciiDigit(word[0]) && char.IsAsciiLetter(word[^1]);
}
