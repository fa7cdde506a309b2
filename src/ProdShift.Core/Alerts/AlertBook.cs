using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Alerts;

/// <summary>
/// Decides what a check's findings mean for one source's alerts: open alerts and fresh findings in, changes with their reasons
/// out. What a check could not see stays as it was: "unknown" is never "fine".
/// </summary>
public static class AlertBook
{
    /// <param name="open">The source's open alerts.</param>
    /// <param name="told">Rule and key of everything that was ever raised for this source and is told only once.</param>
    /// <param name="findings">What the check found.</param>
    /// <param name="seen">What the check could see, and so what it may end.</param>
    /// <param name="now">When the check was done.</param>
    /// <param name="newId">Makes the id of a new alert.</param>
    public static IReadOnlyList<AlertChange> Update(
        IReadOnlyList<Alert> open,
        IReadOnlySet<(string Rule, string Key)> told,
        IReadOnlyList<Finding> findings,
        Sight seen,
        DateTimeOffset now,
        Func<string> newId)
    {
        var before = open.ToDictionary(alert => (alert.Finding.Rule, alert.Finding.Key));
        var changes = new List<AlertChange>();
        foreach (var finding in findings.DistinctBy(found => (found.Rule, found.Key)))
        {
            if (before.Remove((finding.Rule, finding.Key), out var alert))
                changes.AddRange(Compare(alert, finding));
            else if (!told.Contains((finding.Rule, finding.Key)))
                changes.AddRange(Raise(finding, now, newId()));
        }
        changes.AddRange(before.Values.Where(alert => MayEnd(alert, seen)).Select(alert => End(alert, now)));
        return changes;
    }

    private static IEnumerable<AlertChange> Raise(Finding finding, DateTimeOffset now, string id)
    {
        var alert = new Alert(id, finding, now);
        if (AlertLives.Of(finding.Rule) == AlertLife.Notice)
            alert = alert with { EndedAt = now, EndReason = "told" };
        yield return new(alert, AlertChangeKind.Raised, "found by a check");
    }

    private static IEnumerable<AlertChange> Compare(Alert alert, Finding finding)
    {
        if (finding.Severity > alert.Finding.Severity)
            yield return new(alert with { Finding = finding }, AlertChangeKind.Worsened, $"now {Word(finding.Severity)}");
        else if (finding != alert.Finding)
            yield return new(alert with { Finding = finding }, AlertChangeKind.Updated, "the numbers changed");
    }

    private static AlertChange End(Alert alert, DateTimeOffset now)
    {
        var reason = alert.Finding.Rule switch
        {
            RuleNames.PausedWorkflow => "the workflow is not paused any more, or was paused anew",
            RuleNames.SourceUnreachable => "the source answers again",
            _ => "a check no longer finds it",
        };
        return new(alert with { EndedAt = now, EndReason = reason }, AlertChangeKind.Resolved, reason);
    }

    private static bool MayEnd(Alert alert, Sight seen) =>
        AlertLives.Of(alert.Finding.Rule) == AlertLife.WhileFound
        && seen.Complete
        && (alert.Finding.Workflow is not { } workflow || seen.Workflows.Contains(workflow));

    private static string Word(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.Warning => "a warning",
        _ => "for information",
    };
}

/// <summary>
/// What a check saw of a source: all of it or not, and which workflows. A workflow that vanished was moved, not mended.
/// </summary>
public sealed record Sight(bool Complete, IReadOnlySet<int> Workflows)
{
    public static Sight Nothing { get; } = new(false, new HashSet<int>());
}

/// <summary>A change of an alert, the alert as it is after it, and why.</summary>
public sealed record AlertChange(Alert Alert, AlertChangeKind Kind, string Reason);

public enum AlertChangeKind
{
    Raised,
    Updated,
    Worsened,
    Acknowledged,
    Resolved,
}
