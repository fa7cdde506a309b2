namespace ProdShift.Core.Campaigns;

/// <summary>What a user asks with /signoff.</summary>
public abstract record SignOffCommand
{
    public const int LongestReason = 1_000;

    private const string Right = "/signoff fd-mc-2024a interactive-test approve";

    public sealed record Decide(string Campaign, string Item, Decision Decision, string Reason) : SignOffCommand;

    /// <summary>The campaign alone: what does it wait for?</summary>
    public sealed record Waiting(string Campaign) : SignOffCommand;

    public sealed record Help : SignOffCommand;

    /// <summary>What is wrong, and an example that would be right; both plain text that holds the user's own words.</summary>
    public sealed record Wrong(string What, string Example) : SignOffCommand;

    public static SignOffCommand Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => new Help(),
            [var word] when word.Equals("help", StringComparison.OrdinalIgnoreCase) => new Help(),
            [var campaign] => new Waiting(campaign),
            [var campaign, var item] => new Wrong("Say approve, or reject and why.", $"/signoff {campaign} {item} approve"),
            [var campaign, var item, var decision, .. var reason] => Parse(campaign, item, decision, OneLine(reason)),
        };
    }

    private static SignOffCommand Parse(string campaign, string item, string decision, string reason)
    {
        if (DecisionOf(decision) is not { } decided)
            return new Wrong($"After the item comes approve or reject, not \"{decision}\".", Right);
        if (reason.Length > LongestReason)
            return new Wrong($"A reason has at most {LongestReason} characters; this one has {reason.Length}.", Right);
        return new Decide(campaign, item, decided, reason);
    }

    private static Decision? DecisionOf(string word) => word.ToLowerInvariant() switch
    {
        "approve" => Decision.Approve,
        "reject" => Decision.Reject,
        _ => null,
    };

    /// <summary>One line without control characters, so that nobody can write lines that look like the bot's own.</summary>
    private static string OneLine(IEnumerable<string> words) =>
        string.Concat(string.Join(' ', words).Where(c => !char.IsControl(c)));
}
