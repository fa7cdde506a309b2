namespace ProdShift.Core.Freezes;

/// <summary>
/// "Do not submit new jobs", asked of everybody by a person (<paramref name="By"/> is a Slack user id) or by a rule (its name).
/// The bot asks people; it stops nothing.
/// </summary>
public sealed record Freeze(string Id, DateTimeOffset StartedAt, string By, bool ByRule, string Reason);

/// <summary>A freeze that is over: who lifted it, and why.</summary>
public sealed record LiftedFreeze(Freeze Freeze, DateTimeOffset At, string By, bool ByRule, string Reason);
