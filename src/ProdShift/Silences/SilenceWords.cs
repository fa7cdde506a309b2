using System.Globalization;
using ProdShift.Core.Alerts;

namespace ProdShift.Silences;

/// <summary>What was typed after /silence.</summary>
internal abstract record SilenceWords
{
    public sealed record Make(AlertFilter Filter, DateTimeOffset From, DateTimeOffset? Until, string Reason) : SilenceWords;

    public sealed record End(long Number, string Reason) : SilenceWords;

    public sealed record List : SilenceWords;

    public sealed record Help : SilenceWords;

    public sealed record Wrong(string What) : SilenceWords;

    public static SilenceWords Parse(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] or ["help"] => new Help(),
            ["list"] => new List(),
            ["end", var number, .. var why] => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                ? new End(n, string.Join(' ', why))
                : new Wrong($"{number} is not a silence's number; `/silence list` has them."),
            ["end"] => new Wrong("Say which one, for example: /silence end 3 back early"),
            _ => FilterWords.Read(words) switch
            {
                FilterWords.Result.Wrong(var what) => new Wrong(what),
                FilterWords.Result.Read(var filter, var rest) => Times(filter, [.. rest], now, zone),
                _ => new Help(),
            },
        };
    }

    private static Make Times(AlertFilter filter, string[] words, DateTimeOffset now, TimeZoneInfo zone)
    {
        var from = now;
        if (words is ["from", ..] && MomentWords.Read(words[1..], now, zone) is { } start)
            (from, words) = (start.At, words[(1 + start.Words)..]);
        var until = words is ["until" or "for", ..] ? words[1..] : words;
        return MomentWords.Read(until, from, zone) is { } end
            ? new(filter, from, end.At, string.Join(' ', until[end.Words..]))
            : new(filter, from, null, string.Join(' ', words));
    }
}
