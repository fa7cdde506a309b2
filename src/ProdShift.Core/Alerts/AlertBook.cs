using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Alerts;

/// <summary>
/// Decides what a check's findings mean for one source's alerts: known alerts and fresh findings in, changes with their reasons
/// out. What a check could not see stays as it was: "unknown" is never "fine".
/// </summary>
public static class AlertBook
{
    /// <summary>An alert that comes back within this time goes on as the same one, in the same thread.</summary>
    public static readonly TimeSpan SameTrouble = TimeSpan.FromHours(24);

    /// <param name="known">The source's open alerts, and of those that ended lately the newest of each rule and key.</param>
    /// <param name="told">Rule and key of everything that was ever raised for this source and is told only once.</param>
    /// <param name="findings">What the check found.</param>
    /// <param name="seen">What the check could see, and so what it may end.</param>
    /// <param name="now">When the check was done.</param>
    /// <param name="newId">Makes the id of a new alert.</param>
    public static IReadOnlyList<AlertChange> Update(
        IReadOnlyList<Alert> known,
        IReadOnlySet<(string Rule, string Key)> told,
        IReadOnlyList<Finding> findings,
        Sight seen,
        DateTimeOffset now,
        Func<string> newId)
    {
        var before = known.GroupBy(Trouble).ToDictionary(trouble => trouble.Key, NewestOf);
        var changes = new List<AlertChange>();
        foreach (var finding in findings.DistinctBy(found => (found.Rule, found.Key)))
        {
            before.Remove((finding.Rule, finding.Key), out var alert);
            if (alert is { IsOpen: true } || !told.Contains((finding.Rule, finding.Key)))
                changes.AddRange(Found(alert, finding, now, newId));
        }
        changes.AddRange(before.Values.Where(alert => MayEnd(alert, seen)).Select(alert => Gone(alert, ReasonOf(alert), now)));
        return changes;
    }

    /// <summary>A finding, and the newest alert of the same rule and key, if there is one: at most one change.</summary>
    public static IEnumerable<AlertChange> Found(Alert? before, Finding finding, DateTimeOffset now, Func<string> newId)
    {
        if (before is { IsOpen: true })
            return Compare(before, finding, now);
        return [before is not null && IsSameTrouble(before, now) ? Reopen(before, finding, now) : Raise(finding, now, newId())];
    }

    /// <summary>What raised the alert is no longer there.</summary>
    public static AlertChange Gone(Alert alert, string reason, DateTimeOffset now) =>
        new(alert with { EndedAt = now, EndReason = reason, Held = null }, AlertChangeKind.Resolved, reason);

    private static AlertChange Raise(Finding finding, DateTimeOffset now, string id)
    {
        var alert = new Alert(id, finding, now);
        if (AlertLives.Of(finding) == AlertLife.Notice)
            alert = alert with { EndedAt = now, EndReason = "told" };
        return new(alert, AlertChangeKind.Raised, "found by a check");
    }

    private static bool IsSameTrouble(Alert ended, DateTimeOffset now) =>
        AlertLives.Of(ended.Finding) == AlertLife.WhileFound && now - ended.EndedAt <= SameTrouble;

    private static AlertChange Reopen(Alert ended, Finding finding, DateTimeOffset now)
    {
        var again = new Alert(ended.Id, finding, ended.RaisedAt) { ArmedAt = now, Times = ended.Times + 1 };
        return new(again, AlertChangeKind.Reopened, $"it is back, for the {Ordinal(again.Times)} time");
    }

    private static IEnumerable<AlertChange> Compare(Alert alert, Finding finding, DateTimeOffset now)
    {
        var after = alert with { Finding = finding };
        if (finding.Severity > alert.Finding.Severity)
        {
            // Whoever took it took less than this.
            yield return new(
                after with { Held = null, ArmedAt = now }, AlertChangeKind.Worsened, $"now {Word(finding.Severity)}");
        }
        else if (finding != alert.Finding)
        {
            yield return new(after, AlertChangeKind.Updated, "the numbers changed");
        }
    }

    private static string ReasonOf(Alert alert) => alert.Finding.Rule switch
    {
        RuleNames.PausedWorkflow => "the workflow is not paused any more, or was paused anew",
        RuleNames.SourceUnreachable => "the source answers again",
        RuleNames.UnsignedProduction => "the workflow has ended, or its step is open now",
        _ => "a check no longer finds it",
    };

    private static bool MayEnd(Alert alert, Sight seen) =>
        alert.IsOpen
        && AlertLives.Of(alert.Finding) == AlertLife.WhileFound
        && seen.Complete
        && (alert.Finding.Workflow is not { } workflow || seen.Workflows?.Contains(workflow) != false);

    private static (string Rule, string Key) Trouble(Alert alert) => (alert.Finding.Rule, alert.Finding.Key);

    private static Alert NewestOf(IEnumerable<Alert> alerts) =>
        alerts.OrderByDescending(alert => alert.IsOpen).ThenByDescending(alert => alert.EndedAt).First();

    private static string Ordinal(int number) => number switch
    {
        2 => "second",
        3 => "third",
        _ => $"{number}th",
    };

    private static string Word(Severity severity) => severity switch
    {
        Severity.Critical => "critical",
        Severity.Warning => "a warning",
        _ => "for information",
    };
}

/// <summary>
/// What a check saw of a source: all of it or not, and which workflows (null: of a source that only tells what is wrong). A
/// workflow that vanished was moved, not mended.
/// </summary>
public sealed record Sight(bool Complete, IReadOnlySet<int>? Workflows)
{
    public static Sight Nothing { get; } = new(false, new HashSet<int>());
}
