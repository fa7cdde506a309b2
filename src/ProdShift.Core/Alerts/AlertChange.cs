namespace ProdShift.Core.Alerts;

/// <summary>A change of an alert, the alert as it is after it, and why.</summary>
public sealed record AlertChange(Alert Alert, AlertChangeKind Kind, string Reason);

/// <summary>What can happen to an alert. The names stand in the history, so they never change.</summary>
public enum AlertChangeKind
{
    Raised,

    /// <summary>Its text changed; that is no event.</summary>
    Updated,
    Worsened,
    Acknowledged,
    Snoozed,

    /// <summary>A snooze is over.</summary>
    Woken,

    /// <summary>Whoever had it gave it back.</summary>
    Released,
    Escalated,
    Reminded,
    Resolved,
    Reopened,

    /// <summary>Somebody said whether it was right.</summary>
    Judged,
}
