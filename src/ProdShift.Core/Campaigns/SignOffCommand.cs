namespace ProdShift.Core.Campaigns;

/// <summary>What a user asks with /signoff.</summary>
public abstract record SignOffCommand
{
    public const int LongestReason = 1_000;

    private const string Right = "/signoff fd-mc-2024a interactive-test approve";

    private static readonly Dictionary<string, Decision> Decisions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["approve"] = Decision.Approve,
        ["done"] = Decision.Approve,
        ["reject"] = Decision.Reject,
        ["withdraw"] = Decision.Withdraw,
        ["waive"] = Decision.Waive,
        ["mended"] = Decision.Mend,
    };

    public static IReadOnlyCollection<string> DecisionWords => Decisions.Keys;

    /// <summary>A decision; the item is null where the user named none, and there may be only one to choose.</summary>
    public sealed record Decide(string Campaign, string? Item, Decision Decision, string Reason) : SignOffCommand;

    /// <summary>The campaign alone: what does it wait for?</summary>
    public sealed record Waiting(string Campaign) : SignOffCommand;

    /// <summary>Nothing was said: a window asks.</summary>
    public sealed record Ask : SignOffCommand;

    public sealed record Help : SignOffCommand;

    /// <summary>What is wrong, and an example that would be right; both plain text that holds the user's own words.</summary>
    public sealed record Wrong(string What, string Example) : SignOffCommand;

    public static SignOffCommand Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => new Ask(),
            [var word] when word.Equals("help", StringComparison.OrdinalIgnoreCase) => new Help(),
            [var campaign] => new Waiting(campaign),
            [var campaign, var word, .. var reason] when Decisions.TryGetValue(word, out var decision) =>
                With(campaign, null, decision, OneLine(reason)),
            [var campaign, var item] => new Wrong("Say approve, or reject and why.", $"/signoff {campaign} {item} approve"),
            [var campaign, var item, var word, .. var reason] => Decisions.TryGetValue(word, out var decision)
                ? With(campaign, item, decision, OneLine(reason))
                : new Wrong($"After the item comes {string.Join(", ", Decisions.Keys)}, not \"{word}\".", Right),
        };
    }

    /// <summary>A decision as typed into a window.</summary>
    public static SignOffCommand With(string campaign, string? item, Decision decision, string reason) =>
        reason.Length > LongestReason
            ? new Wrong($"A reason has at most {LongestReason} characters; this one has {reason.Length}.", Right)
            : new Decide(campaign, item, decision, reason);

    /// <summary>One line without control characters, so that nobody can write lines that look like the bot's own.</summary>
    public static string OneLine(IEnumerable<string> words) =>
        string.Concat(string.Join(' ', words).Where(c => !char.IsControl(c)));
}
