using System.Text.Json;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;
using ProdShift.Reports;
using ProdShift.Slack;
using ProdShift.Tests.Support;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.Reports;

/// <summary>"Were the alerts right?" of the weekly summary.</summary>
public class VerdictSectionTests
{
    private static readonly WeekFacts Judged = Worlds.Small with
    {
        Verdicts =
        [
            Alert(RuleNames.SiteFailures, Verdict.RightCause, "CERN fails"),
            Alert(RuleNames.SiteFailures, Verdict.Noise, "UK_QMUL & <!here> fail | `x`"),
            Alert(RuleNames.SiteFailures, null, "NL_NIKHEF fails"),
            Alert(RuleNames.StalledJobs, Verdict.WrongCause, "Jobs stall everywhere"),
            Alert(RuleNames.PausedWorkflow, null, "Paused by a person") with { Severity = Severity.Info },
            Alert(RuleNames.PausedWorkflow, null, "Of the week before") with
            {
                RaisedAt = At("2026-11-10T12:00Z"),
                EndedAt = At("2026-11-11T12:00Z"),
            },
        ],
    };

    [Fact]
    public void Text() => Golden.Check(Part(ReportText.Render(WeeklyReport.Build(Judged))));

    [Fact]
    public void Markdown() => Golden.Check(Part(ReportMarkdown.Render(WeeklyReport.Build(Judged))));

    [Fact]
    public void Message() => Golden.Check(
        Shown.Text(new Message(Mrkdwn.Empty, VerdictBlocks.Of(WeeklyReport.Build(Judged)))) + "\n");

    [Fact]
    public void A_week_without_alerts_has_no_such_section() => Assert.Null(WeeklyReport.Build(Worlds.Empty).Verdicts);

    [Fact]
    public void It_is_kept_with_the_summary_and_summaries_of_older_versions_are_read_without_it()
    {
        var json = JsonSerializer.Serialize(WeeklyReport.Build(Judged), ReportJson.Default.WeeklyReport);
        var old = JsonSerializer.Serialize(WeeklyReport.Build(Worlds.Small), ReportJson.Default.WeeklyReport)
            .Replace(",\"Verdicts\":null", "", StringComparison.Ordinal);

        Assert.DoesNotContain("Verdicts", old, StringComparison.Ordinal);
        Assert.Null(JsonSerializer.Deserialize(old, ReportJson.Default.WeeklyReport)!.Verdicts);
        var kept = JsonSerializer.Deserialize(json, ReportJson.Default.WeeklyReport)!.Verdicts!;
        Assert.Equal([new(RuleNames.SiteFailures, 1, 0, 1, 1), new RuleVerdicts(RuleNames.StalledJobs, 0, 1, 0, 0)], kept.ByRule);
        Assert.Equal([Verdict.Noise, Verdict.WrongCause], kept.Doubted.Select(alert => alert.Verdict!.Value));
    }

    private static VerdictFact Alert(string rule, Verdict? verdict, string text) =>
        new("justin", rule, Severity.Warning, text, At("2026-11-18T12:00Z"), null, verdict);

    private static string Part(string report)
    {
        var begin = report.IndexOf(VerdictLines.Title, StringComparison.Ordinal);
        return report[begin..report.IndexOf("Shifts", begin, StringComparison.Ordinal)];
    }
}
