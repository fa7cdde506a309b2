using System.Text.RegularExpressions;
using ProdShift.Alerts;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Slack;
using ProdShift.Sources;
using ProdShift.Storage;

namespace ProdShift.Ingest;

/// <summary>Takes the findings of the experiment's own scripts, as a check takes those of a source.</summary>
internal sealed partial class FindingsIntake(
    Database database, AlertStore alerts, IEnumerable<IMonitorSource> sources, TimeProvider clock)
{
    private const int MostFindings = 10_000;
    private const int AWeek = 7 * 24 * 60;

    /// <summary>What is wrong with what was sent; null if nothing is. Nothing is stored unless everything is right.</summary>
    public string? Problem(PostedFindings? posted)
    {
        if (posted?.Source is not { } source || !SourceName().IsMatch(source))
            return "source must be a name of letters, digits, dots, hyphens and underscores, such as fts-cron";
        if (source is PrometheusAlerts.Source or HeartbeatStore.Source || sources.Any(known => known.Name == source))
            return $"the source {source} belongs to another; choose another name";
        if (posted.Findings is not { Count: <= MostFindings } findings)
            return $"findings must be a list of at most {MostFindings}; an empty one says that all is well";
        if (posted.EveryMinutes is < 1 or > AWeek)
            return $"everyMinutes must be between 1 and {AWeek}";
        return findings.Select((finding, i) => Problem(finding) is { } wrong ? $"findings[{i}]: {wrong}" : null)
            .FirstOrDefault(wrong => wrong is not null);
    }

    public Task<FindingsTaken> TakeAsync(PostedFindings posted, CancellationToken cancellation) => database.WriteAsync(
        transaction =>
        {
            var now = clock.GetUtcNow();
            var findings = posted.Findings!.Select(finding => Read(posted.Source!, finding)).ToList();
            var changes = alerts.Settle(transaction, posted.Source!, findings, new Sight(posted.Complete, Workflows: null), now);
            if (posted.EveryMinutes is { } minutes)
                HeartbeatStore.Beat(transaction, posted.Source!, TimeSpan.FromMinutes(minutes), now);
            return new FindingsTaken(
                changes.Count(change => change.Kind is AlertChangeKind.Raised or AlertChangeKind.Reopened),
                changes.Count(change => change.Kind == AlertChangeKind.Resolved),
                findings.Count);
        },
        cancellation);

    private static string? Problem(PostedFinding? finding)
    {
        if (finding?.Rule is not { } rule || !RuleName().IsMatch(rule))
            return "rule must be a name such as fts-backlog";
        if (finding.Key is not { Length: > 0 and <= 200 })
            return "key must name the trouble, the same each time, in at most 200 characters";
        if (string.IsNullOrWhiteSpace(finding.Text))
            return "text must say what is wrong";
        return SeverityOf(finding.Severity) is null ? "severity must be critical, warning or info" : null;
    }

    private static Finding Read(string source, PostedFinding f) => new(
        source,
        f.Rule!,
        f.Key!,
        SeverityOf(f.Severity)!.Value,
        SlackLimits.Cut(f.Text!, 2_500),
        f.Workflow,
        f.Site,
        f.Storage,
        f.Campaign,
        SlackLimits.Cut(f.Why ?? "", 2_500));

    private static Severity? SeverityOf(string? word) => word?.ToLowerInvariant() switch
    {
        "critical" => Severity.Critical,
        "warning" or null => Severity.Warning,
        "info" => Severity.Info,
        _ => null,
    };

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_.-]{0,40}$")]
    private static partial Regex SourceName();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_.-]{0,80}$")]
    private static partial Regex RuleName();
}
