namespace ProdShift.Core.Freezes;

/// <summary>What stands after /freeze.</summary>
public abstract record FreezeCommand
{
    /// <summary>Longer reasons are cut: they stand in lists and in the channel's topic.</summary>
    public const int LongestReason = 500;

    public sealed record Status : FreezeCommand;

    public sealed record Start(string Reason) : FreezeCommand;

    public sealed record Lift(string Reason) : FreezeCommand;

    /// <summary>A freeze, or its end, without a reason.</summary>
    public sealed record NeedsReason(string Word) : FreezeCommand;

    public sealed record Help : FreezeCommand;

    public static FreezeCommand Parse(string text)
    {
        var words = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var reason = words.Length > 1 ? OneLine(words[1]) : "";
        return (words.Length == 0 ? "status" : words[0].ToLowerInvariant(), reason) switch
        {
            ("status", "") => new Status(),
            ("start", "") => new NeedsReason("start"),
            ("lift", "") => new NeedsReason("lift"),
            ("start", _) => new Start(reason),
            ("lift", _) => new Lift(reason),
            _ => new Help(),
        };
    }

    /// <summary>A text in one line, and not too long to be a reason.</summary>
    public static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestReason ? line : string.Concat(line.AsSpan(0, LongestReason - 1).TrimEnd(), "…");
    }
}
