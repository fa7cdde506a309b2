using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Alerts;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;
using ProdShift.Reports;
using ProdShift.Slack;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.Reports;

public class ReportMessageLimitTests
{
    private const string Last = "Where the whole table is.";

    [Fact]
    public void Whatever_the_week_held_the_message_fits_and_keeps_its_last_line()
    {
        var worlds =
            from rows in Gen.Choose(0, 100)
            from others in Gen.Choose(0, 60)
            from name in ArbMap.Default.GeneratorFor<string>().Select(name => name ?? "")
            from times in Gen.Elements(1, 10, 100)
            select (rows, others, name: string.Concat(Enumerable.Repeat(name, times)));

        Prop.ForAll(worlds.ToArbitrary(), world => Fits(Report(world.rows, world.others, world.name)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Theory]
    [InlineData("&<>&<>&<>&<>&<>&<>&<>&<>&<>&<>&<>&<>&<>&<>&<>&<>&<>&<>")]
    [InlineData("ééééééééééééééééééééééééééééééééééééééééééééééééééééééé")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    [InlineData("coldbox_2026_full_production")]
    public void The_longest_names_take_nothing_from_the_last_line(string name) => Assert.True(Fits(Report(500, 60, name)));

    [Fact]
    public void A_long_week_says_how_much_is_left_out()
    {
        var blocks = ReportMessage.Of(Report(500, 0, "coldbox"), Mrkdwn.Empty).BlocksJson()!;
        var shown = Regex.Count(blocks, "jobs, [0-9,]+ with exit code 0");

        Assert.InRange(shown, 12, 20);
        Assert.Contains($"and {500 - shown} more", blocks, StringComparison.Ordinal);
    }

    [Fact]
    public void The_worst_success_rate_comes_first_and_unknown_ones_last()
    {
        WorkflowFact Rate(int id, int good) =>
            Worlds.Workflow(id) with { Jobs = new(100, 100, good, good, new Dictionary<int, int>()) };
        var facts = Worlds.With(Rate(1, 99), Worlds.Workflow(2) with { Jobs = null }, Rate(3, 10), Rate(4, 100));
        var blocks = ReportMessage.Of(WeeklyReport.Build(facts), Mrkdwn.Empty).BlocksJson()!;

        Assert.Equal(["3", "1", "4", "2"], Regex.Matches(blocks, @"\*(\d)\* 11 ").Select(row => row.Groups[1].Value));
    }

    private static WeeklyReport Report(int rows, int others, string name) => WeeklyReport.Build(
        Worlds.With([.. Enumerable.Range(1, rows).Select(id => Workflow(id, name))]) with
        {
            Campaigns = [new(name, null, [11], 1000)],
            Alerts = [.. Enumerable.Range(0, others).Select(i => Alert($"rule-{i}", name))],
            Verdicts = [.. Enumerable.Range(0, others).Select(i => Judged($"{name}-{i}", name))],
            Shifts = [.. Enumerable.Range(0, others).Select(_ => new ShiftFact(name, name, At("2026-11-18T00:00Z"), null))],
            SignOffs = [.. Enumerable.Range(0, others).Select(_ => SignOff(name))],
            Sources = [.. Enumerable.Range(0, others).Select(_ => new SourceFact(name, null, null, name))],
        });

    private static WorkflowFact Workflow(int id, string name) => Worlds.Workflow(id, WorkflowState.Finished) with
    {
        Description = name,
        FilesProcessed = 1,
        JobsFinal = false,
        Jobs = new(10_000, 9_999, 9_000, 9_000, Enumerable.Range(1, 30).ToDictionary(code => code, code => code * (id % 7))),
    };

    private static AlertFact Alert(string rule, string text) =>
        new("justin", rule, Severity.Critical, null, text, At("2026-11-18T00:00Z"), null);

    private static VerdictFact Judged(string rule, string text) =>
        new("justin", rule, Severity.Critical, text, At("2026-11-18T00:00Z"), null, Verdict.Noise);

    private static SignOffFact SignOff(string name) => new(name, name, name, Decision.Approve, At("2026-11-18T00:00Z"), name);

    private static bool Fits(WeeklyReport report)
    {
        var message = ReportMessage.Of(report, Mrkdwn.Of($"{Last}"), new Button("report-post", "Post", "2026-W47"));
        using var blocks = JsonDocument.Parse(message.BlocksJson()!);
        var last = blocks.RootElement[blocks.RootElement.GetArrayLength() - 2];
        return blocks.RootElement.GetArrayLength() <= SlackLimits.MessageBlocks
            && message.Text.Length <= SlackLimits.Text
            && last.GetProperty("elements")[0].GetProperty("text").GetString() == Last
            && blocks.RootElement.EnumerateArray().All(TextFits);
    }

    private static bool TextFits(JsonElement block) => block.GetProperty("type").GetString() switch
    {
        "section" => block.GetProperty("text").GetProperty("text").GetString()!.Length <= SlackLimits.SectionText,
        "header" => block.GetProperty("text").GetProperty("text").GetString()!.Length <= SlackLimits.HeaderText,
        "context" => block.GetProperty("elements").EnumerateArray()
            .All(text => text.GetProperty("text").GetString()!.Length <= SlackLimits.FieldText),
        _ => true,
    };
}
