using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Reports;

/// <summary>An alert of our own, and what people made of it; null where nobody judged it.</summary>
public sealed record VerdictFact(
    string Source,
    string Rule,
    Severity Severity,
    string Text,
    DateTimeOffset RaisedAt,
    DateTimeOffset? EndedAt,
    Verdict? Verdict);

/// <summary>Whether the week's alerts were right: the verdicts by rule, and the alerts that were judged wrong or noise.</summary>
public sealed record ReportVerdicts(IReadOnlyList<RuleVerdicts> ByRule, IReadOnlyList<VerdictFact> Doubted);

/// <summary>How the alerts of one rule were judged.</summary>
public sealed record RuleVerdicts(string Rule, int Right, int WrongCause, int Noise, int Unjudged);

/// <summary>What people said of the week's alerts. Notices (severity info) claim no trouble and are left out.</summary>
internal static class VerdictSection
{
    /// <summary>Null where the week had no alert to judge.</summary>
    public static ReportVerdicts? Of(WeekFacts facts)
    {
        var alerts = facts.Verdicts
            .Where(alert => alert.Severity > Severity.Info && alert.RaisedAt <= facts.Span.AsOf)
            .Where(alert => !(alert.EndedAt < facts.Span.From))
            .ToList();
        return alerts.Count == 0 ? null : new(ByRule(alerts), Doubted(alerts, facts.Zone));
    }

    private static IReadOnlyList<RuleVerdicts> ByRule(IEnumerable<VerdictFact> alerts) =>
    [
        .. alerts.GroupBy(alert => alert.Rule)
            .Select(rule => new RuleVerdicts(
                rule.Key,
                rule.Count(alert => alert.Verdict == Verdict.RightCause),
                rule.Count(alert => alert.Verdict == Verdict.WrongCause),
                rule.Count(alert => alert.Verdict == Verdict.Noise),
                rule.Count(alert => alert.Verdict is null)))
            .OrderByDescending(rule => rule.WrongCause + rule.Noise)
            .ThenBy(rule => rule.Rule, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<VerdictFact> Doubted(IEnumerable<VerdictFact> alerts, TimeZoneInfo zone) =>
    [
        .. alerts.Where(alert => alert.Verdict is Verdict.WrongCause or Verdict.Noise)
            .OrderBy(alert => alert.Rule, StringComparer.Ordinal)
            .ThenBy(alert => alert.RaisedAt)
            .ThenBy(alert => alert.Text, StringComparer.Ordinal)
            .Select(alert => alert with { RaisedAt = TimeZoneInfo.ConvertTime(alert.RaisedAt, zone) }),
    ];
}
