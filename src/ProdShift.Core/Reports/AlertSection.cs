using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Reports;

/// <summary>The alerts of the week. Notices (severity info) are no alarm and are left out.</summary>
internal static class AlertSection
{
    public static ReportAlerts Of(WeekFacts facts)
    {
        var span = facts.Span;
        var alerts = facts.Alerts
            .Where(alert => alert.Severity > Severity.Info && alert.RaisedAt <= span.AsOf)
            .Select(alert => alert with
            {
                RaisedAt = TimeZoneInfo.ConvertTime(alert.RaisedAt, facts.Zone),
                EndedAt = alert.EndedAt <= span.AsOf ? TimeZoneInfo.ConvertTime(alert.EndedAt.Value, facts.Zone) : null,
            })
            .Where(alert => !(alert.EndedAt < span.From))
            .ToList();
        return new(
            alerts.Count(alert => span.Contains(alert.RaisedAt)),
            alerts.Count(alert => alert.EndedAt is not null),
            alerts.Count(alert => alert.EndedAt is null),
            ByRule(alerts, span),
            WorstFirst(alerts));
    }

    private static IReadOnlyList<RuleCount> ByRule(IReadOnlyList<AlertFact> alerts, WeekSpan span) =>
    [
        .. alerts
            .GroupBy(alert => alert.Rule)
            .Select(rule => new RuleCount(
                rule.Key, rule.Count(alert => span.Contains(alert.RaisedAt)), rule.Count(alert => alert.EndedAt is null)))
            .OrderByDescending(rule => rule.Raised)
            .ThenBy(rule => rule.Rule, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<AlertFact> WorstFirst(IEnumerable<AlertFact> alerts) =>
    [
        .. alerts
            .OrderByDescending(alert => alert.Severity)
            .ThenBy(alert => alert.EndedAt is not null)
            .ThenBy(alert => alert.RaisedAt)
            .ThenBy(alert => alert.Text, StringComparer.Ordinal),
    ];
}
