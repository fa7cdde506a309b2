using System.Text.Json;
using System.Text.Json.Nodes;
using ProdShift.Core.ExitCodes;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;
using ProdShift.Reports;
using ProdShift.Slack;

namespace ProdShift.Tests.Reports;

public class CategorySectionTests
{
    private static readonly ErrorCatalogue Catalogue = new(
        new("dune", [new(CodeRange.One(65), "art: <exception>", "", ErrorCategory.Software, "", "", "S")], []), []);

    [Fact]
    public void Jobs_are_counted_by_category_over_all_workflows_with_their_codes()
    {
        var failures = Build((7, new() { [65] = 9, [1] = 2, [137] = 30 }), (8, new() { [65] = 1, [77] = 4 })).Failures!;

        Assert.Equal(
            [
                "Resources 30: 137 killed by SIGKILL 30",
                "Software 12: 65 art: <exception> 10; 1 general error 2",
                "Unknown 4: 77  4",
            ],
            failures.Categories.Select(one => $"{one.Category} {one.Jobs}: "
                + string.Join("; ", one.Codes.Select(code => $"{code.Code} {code.Name} {code.Jobs}"))));
        Assert.Equal([new CodeCount(77, 4)], failures.Unnamed);
    }

    [Fact]
    public void The_message_names_codes_and_says_how_to_name_the_others()
    {
        var blocks = Blocks(Build((7, new() { [65] = 9, [77] = 4, [78] = 1 })));

        Assert.Contains("9 jobs: exit code 65 (art: \\u0026lt;exception\\u0026gt;) \\u00D7 9", blocks, StringComparison.Ordinal);
        Assert.Contains("*Codes nobody named yet* (exit code: jobs): 77: 4, 78: 1.", blocks, StringComparison.Ordinal);
        Assert.Contains("/error 77 name:", blocks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_without_failures_has_nothing_of_it()
    {
        var report = Build((7, []));

        Assert.DoesNotContain("Failures by category", Blocks(report), StringComparison.Ordinal);
        Assert.Contains("Failures by category\n  none\n", ReportText.Render(report), StringComparison.Ordinal);
        Assert.Contains("## Codes nobody named yet\n\n- none\n", ReportMarkdown.Render(report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_saved_before_they_were_counted_is_shown_without_them()
    {
        var saved = JsonNode.Parse(
            JsonSerializer.Serialize(Build((7, new() { [65] = 9 })), ReportJson.Default.WeeklyReport))!.AsObject();
        Assert.True(saved.Remove("Failures"));

        var report = JsonSerializer.Deserialize(saved.ToJsonString(), ReportJson.Default.WeeklyReport)!;

        Assert.Null(report.Failures);
        Assert.Contains("  not counted: this report was made before", ReportText.Render(report), StringComparison.Ordinal);
        Assert.DoesNotContain("Failures by category", Blocks(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_s_report_knows_what_was_edited()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-18T15:00Z");
        await rig.CheckAsync("2026-11-18T14:00Z");
        await rig.SeenAsync("2026-11-18T14:00Z", 1);
        await rig.RunAsync(
            "INSERT INTO exit_code_edit (code, at, user_id, name, category, meaning, first_time, next_time, request_id) "
            + "VALUES (65, 0, 'U1', 'named in Slack', 'Data', '', '', '', 'r1')",
            new { });

        var report = (await rig.Reports.GetAsync(rig.Reports.ThisWeek, default)).Report!;

        Assert.Equal(
            new NamedCode(65, "named in Slack", 9), Assert.Single(Assert.Single(report.Failures!.Categories).Codes));
        Assert.Empty(report.Failures.Unnamed);
    }

    [Theory]
    [InlineData("&<>")]
    [InlineData("é")]
    [InlineData("😀")]
    public void The_longest_names_of_many_codes_have_their_share_of_the_message_and_no_more(string name)
    {
        var title = string.Concat(Enumerable.Repeat(name, 100 / name.Length));
        var entries = Enumerable.Range(1, 400).Select(code => new ErrorEntry(
            CodeRange.One(code), title, "", (ErrorCategory)(code % 8), "", "", "S"));
        var report = WeeklyReport.Build(
            Worlds.With(Worlds.Workflow(7) with
            {
                Jobs = new JobTotals(9, 9, 0, 0, Enumerable.Range(1, 800).ToDictionary(code => code, code => 1_000_000 + code)),
            }) with
            {
                ExitCodes = new(new("dune", [.. entries], []), []),
            });

        var blocks = CategoryBlocks.Of(report);

        Assert.InRange(new Message(Mrkdwn.Empty, blocks).BlocksJson()!.Length, 500, 2_000);
        Assert.Contains("390 more", Blocks(report), StringComparison.Ordinal);
    }

    private static WeeklyReport Build(params (int Id, Dictionary<int, int> Codes)[] workflows) => WeeklyReport.Build(
        Worlds.With([.. workflows.Select(one =>
            Worlds.Workflow(one.Id) with { Jobs = new JobTotals(100, 100, 50, 50, one.Codes) })]) with
        {
            ExitCodes = Catalogue,
        });

    private static string Blocks(WeeklyReport report) => ReportMessage.Of(report, Mrkdwn.Empty).BlocksJson()!;
}
