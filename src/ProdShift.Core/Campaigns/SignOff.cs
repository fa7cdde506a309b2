namespace ProdShift.Core.Campaigns;

/// <summary>One decision about an item of a campaign's path. Decisions are never changed: a later one counts instead.</summary>
public sealed record SignOff(string Item, Decision Decision, string UserId, string Reason, DateTimeOffset At);

public enum Decision
{
    Approve,
    Reject,
}
