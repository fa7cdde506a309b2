using ProdShift.Core.Alerts;

namespace ProdShift.Core.Campaigns;

/// <summary>The words after "waive": until when or how long ("until 2026-12-01", "7d"), then the reason.</summary>
public static class WaiverWords
{
    /// <summary>The end, null if the words begin with none, and the reason that is left.</summary>
    public static (DateTimeOffset? Until, string Reason) Read(string words, DateTimeOffset now, TimeZoneInfo zone)
    {
        var list = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (list is [var first, ..] && first.ToLowerInvariant() is "until" or "for")
            list = list[1..];
        return MomentWords.Read(list, now, zone) is { } end
            ? (end.At, string.Join(' ', list[end.Words..]))
            : (null, words);
    }
}
