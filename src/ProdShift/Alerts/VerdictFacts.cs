using System.Data.Common;
using ProdShift.Core.Alerts;
using ProdShift.Core.Replay;
using ProdShift.Core.Reports;

namespace ProdShift.Alerts;

/// <summary>What people made of real alerts, for those who measure rules.</summary>
internal static class VerdictFacts
{
    /// <summary>Our own alerts that were open at some moment of a week, judged or not.</summary>
    public static IReadOnlyList<VerdictFact> Of(DbConnection connection, WeekSpan span)
    {
        var given = VerdictRows.Between(connection, span.From, span.AsOf);
        return
        [
            .. AlertRows.Query(
                    connection,
                    "WHERE a.raised_at <= @AsOf AND (a.ended_at IS NULL OR a.ended_at >= @From) AND a.labels = ''",
                    new { span.AsOf, span.From })
                .Select(stored => stored.Alert)
                .Select(alert => new VerdictFact(
                    alert.Finding.Source,
                    alert.Finding.Rule,
                    alert.Finding.Severity,
                    alert.Finding.Text,
                    alert.RaisedAt,
                    alert.EndedAt,
                    Verdicts.Of(given[alert.Id]))),
        ];
    }

    /// <summary>One source's judged alerts that were there at some moment of a time.</summary>
    public static IReadOnlyList<JudgedAlert> Judged(
        DbConnection connection, string source, DateTimeOffset from, DateTimeOffset to)
    {
        var given = VerdictRows.Between(connection, from, to);
        return
        [
            .. AlertRows.Query(
                    connection,
                    """
                    WHERE a.source = @source AND a.raised_at <= @to AND (a.ended_at IS NULL OR a.ended_at >= @from)
                      AND EXISTS (SELECT 1 FROM alert_verdict v WHERE v.alert_id = a.id) ORDER BY a.raised_at
                    """,
                    new { source, from, to })
                .Select(stored => stored.Alert)
                .Select(alert => new JudgedAlert(
                    alert.Finding, alert.RaisedAt, alert.EndedAt, Verdicts.Of(given[alert.Id])!.Value)),
        ];
    }
}
