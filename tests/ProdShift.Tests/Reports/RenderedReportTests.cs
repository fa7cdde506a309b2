using System.Text.Json;
using System.Text.Json.Nodes;
using ProdShift.Core.Reports;
using ProdShift.Reports;
using ProdShift.Slack;
using ProdShift.Tests.Support;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.Reports;

public class RenderedReportTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly WeeklyReport Small = WeeklyReport.Build(Worlds.Small);

    [Fact]
    public void Text() => Golden.Check(ReportText.Render(Small));

    [Fact]
    public void Text_of_an_empty_week() => Golden.Check(ReportText.Render(WeeklyReport.Build(Worlds.Empty)));

    [Fact]
    public void Text_of_a_running_week_with_two_sources()
    {
        var now = At("2026-11-18T16:00Z");
        var there = Worlds.Workflow(7) with { Source = "justin-int", FirstSeenAt = now, SeenAt = now, JobsReadAt = now };
        var facts = Worlds.With(there with { Source = "justin" }, there) with
        {
            Span = WeekSpan.Of(Worlds.Span.Week, Worlds.Zone, now),
            Now = now,
            Shifts = [new("shifter", "U111", At("2026-11-18T14:00Z"), null)],
            Sources = [new("justin", now), new("justin-int", null, now, "timed out")],
        };

        Golden.Check(ReportText.Render(WeeklyReport.Build(facts)));
    }

    [Fact]
    public void Markdown() => Golden.Check(ReportMarkdown.Render(Small));

    [Fact]
    public void Csv()
    {
        var lines = ReportCsv.Render(Small).Split("\r\n"); // Git may turn a golden file's own line ends round

        Golden.Check(string.Join("\n", lines));
        Assert.All(lines, line => Assert.DoesNotContain('\n', line));
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public void Json() => Golden.Check(PrintedReport.Render(Small));

    [Fact]
    public void Message()
    {
        var message = ReportMessage.Of(Small, Mrkdwn.Of($"The rest."));

        Golden.Check(message.Text + "\n" + JsonNode.Parse(message.BlocksJson()!)!.ToJsonString(Indented) + "\n");
    }

    [Fact]
    public void The_csv_file_tells_spreadsheets_that_it_is_utf8() =>
        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], ReportCsv.File(Small).Take(3));

    [Fact]
    public void A_saved_report_comes_back_as_it_was()
    {
        var json = JsonSerializer.Serialize(Small, ReportJson.Default.WeeklyReport);
        var back = JsonSerializer.Deserialize(json, ReportJson.Default.WeeklyReport)!;

        Assert.Equal(ReportText.Render(Small), ReportText.Render(back));
        Assert.Equal(json, JsonSerializer.Serialize(back, ReportJson.Default.WeeklyReport));
    }
}
