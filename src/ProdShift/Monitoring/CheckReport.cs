using ProdShift.Core.Monitoring;

namespace ProdShift.Monitoring;

/// <summary>What a check came to, as `prodshift check --json` prints it.</summary>
internal sealed record CheckReport(
    DateTimeOffset CheckedAt, IReadOnlyList<SourceReport> Sources, IReadOnlyList<FindingReport> Findings);

internal sealed record SourceReport(string Name, bool Ok, string? Error);

/// <summary>A finding in the words of the command line; the key is unique together with the rule.</summary>
internal sealed record FindingReport(
    string Rule,
    string Key,
    string Severity,
    int? Workflow,
    string? Site,
    string? Entry,
    string? Storage,
    string? Cause,
    string Text)
{
    public static FindingReport Of(Finding f) => new(
        f.Rule,
        f.Key,
        f.Severity.ToString().ToLowerInvariant(),
        f.Workflow,
        f.Site,
        f.Entry,
        f.Storage,
        f.Cause.Length == 0 ? null : f.Cause,
        f.Text);
}
