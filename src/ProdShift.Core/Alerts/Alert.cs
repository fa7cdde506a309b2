using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Alerts;

/// <summary>
/// One trouble, from the check that first found it until it is over. One that comes back within a day is the same alert again:
/// <see cref="Times"/> counts. Reminders and escalation count from <see cref="ArmedAt"/>: when it was raised, came back, got
/// worse, or was given back by whoever had it.
/// </summary>
public sealed record Alert(
    string Id, Finding Finding, DateTimeOffset RaisedAt, DateTimeOffset? EndedAt = null, string? EndReason = null)
{
    public DateTimeOffset ArmedAt { get; init; } = RaisedAt;

    /// <summary>Who has it in hand; null while nobody does.</summary>
    public Hold? Held { get; init; }

    /// <summary>How often it was found anew: 1, and one more for each return.</summary>
    public int Times { get; init; } = 1;

    public bool IsOpen => EndedAt is null;

    /// <summary>Open and more than information: somebody should look.</summary>
    public bool IsAlarm => IsOpen && Finding.Severity != Severity.Info;

    /// <summary>An alarm that nobody has in hand.</summary>
    public bool IsUntaken => IsAlarm && Held is null;
}

/// <summary>
/// Somebody has an alert in hand: acknowledged, or, with <paramref name="Until"/>, put off to that moment. It is no silence: the
/// alert stays shown, with the name and since when.
/// </summary>
public sealed record Hold(string UserId, DateTimeOffset At, DateTimeOffset? Until = null);

/// <summary>When a rule's alert ends.</summary>
public enum AlertLife
{
    /// <summary>When a check no longer finds it.</summary>
    WhileFound,

    /// <summary>When somebody acknowledges it: it tells of something that stays as it is.</summary>
    UntilAcknowledged,

    /// <summary>At once: it is told, once, and asks nothing of anybody.</summary>
    Notice,
}

/// <summary>The life of each rule's alerts.</summary>
public static class AlertLives
{
    private static readonly Dictionary<string, AlertLife> OfRules = new()
    {
        [RuleNames.WorkflowFinished] = AlertLife.Notice,
        [RuleNames.WorkflowFailed] = AlertLife.UntilAcknowledged,
        [RuleNames.FilesMissing] = AlertLife.UntilAcknowledged,
        [RuleNames.SubmittedInFreeze] = AlertLife.UntilAcknowledged,
        [RuleNames.RanUnsigned] = AlertLife.UntilAcknowledged,
    };

    /// <summary>The rules whose findings are told once for each key, and never again: what they tell of stays as it is.</summary>
    public static IReadOnlyCollection<string> ToldOnce => OfRules.Keys;

    public static AlertLife Of(Finding finding) =>
        finding.FromOthers ? AlertLife.WhileFound : OfRules.GetValueOrDefault(finding.Rule, AlertLife.WhileFound);
}
