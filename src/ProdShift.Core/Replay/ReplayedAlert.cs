using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Replay;

/// <summary>
/// An alert that would have come: its finding as last found, the worst severity it had, and when it was raised and ended (null:
/// not by the end). <paramref name="Open"/> is how long it was there, which is less than the time between where it went and came
/// back; <paramref name="Told"/> is false where a central outage explained it all the while.
/// </summary>
public sealed record ReplayedAlert(
    Finding Finding,
    Severity Worst,
    DateTimeOffset RaisedAt,
    DateTimeOffset? EndedAt,
    TimeSpan Open,
    int Times,
    bool Told)
{
    /// <summary>The same trouble, at the same time.</summary>
    public bool IsSameAs(Finding finding, DateTimeOffset raisedAt, DateTimeOffset? endedAt) =>
        (Finding.Source, Finding.Rule, Finding.Key) == (finding.Source, finding.Rule, finding.Key)
        && !(EndedAt < raisedAt)
        && !(endedAt < RaisedAt);
}
