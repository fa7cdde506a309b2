using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Alerts;

/// <summary>One trouble, from the check that found it to the one that no longer does.</summary>
public sealed record Alert(
    string Id, Finding Finding, DateTimeOffset RaisedAt, DateTimeOffset? EndedAt = null, string? EndReason = null);

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
    public static AlertLife Of(string rule) => rule switch
    {
        RuleNames.WorkflowFinished => AlertLife.Notice,
        RuleNames.WorkflowFailed or RuleNames.FilesMissing => AlertLife.UntilAcknowledged,
        _ => AlertLife.WhileFound,
    };
}
