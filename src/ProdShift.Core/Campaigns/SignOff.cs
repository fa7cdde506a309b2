namespace ProdShift.Core.Campaigns;

/// <summary>
/// One decision about an item of a campaign's path. Decisions are never changed: what holds follows from all of them.
/// </summary>
public sealed record SignOff(string Item, Decision Decision, string UserId, string Reason, DateTimeOffset At)
{
    /// <summary>Who signs where the bot saw for itself that a task is done.</summary>
    public const string Automatic = "justin";

    /// <summary>What people read in its place: not all that the bot sees comes from justIN.</summary>
    public const string AutomaticName = "the bot";

    /// <summary>The item's roles that the user had at that time.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The link or number that was asked for; empty if none was.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>When a waiver ends; null in every other decision.</summary>
    public DateTimeOffset? Until { get; init; }
}

public enum Decision
{
    Approve,

    /// <summary>Sends the item back: what was approved before no longer counts.</summary>
    Reject,

    /// <summary>Takes back the user's own decision that stands.</summary>
    Withdraw,

    /// <summary>The campaign goes on without it, until an end.</summary>
    Waive,

    /// <summary>What was rejected is mended: it can be signed anew.</summary>
    Mend,
}
