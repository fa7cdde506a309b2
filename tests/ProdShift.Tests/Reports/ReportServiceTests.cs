using System.Text.Json;
using ProdShift.Core.Monitoring;
using ProdShift.Reports;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.Reports;

public class ReportServiceTests
{
    [Fact]
    public async Task A_week_that_is_over_is_computed_once()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        await rig.SeenAsync("2026-11-20T15:00Z", 1, jobs: 100);
        var first = (await rig.Reports.GetAsync(Week("2026-W47"), default)).Report!;

        await rig.SeenAsync("2026-11-21T15:00Z", 1, jobs: 999);
        rig.Clock.Advance(TimeSpan.FromDays(1));
        var second = (await rig.Reports.GetAsync(Week("2026-W47"), default)).Report!;

        Assert.Equal(100, Assert.Single(second.Workflows).Jobs);
        Assert.Equal(first.ComputedAt, second.ComputedAt);
    }

    [Fact]
    public async Task A_running_week_is_computed_afresh_and_not_kept()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-20T16:00Z");
        await rig.SeenAsync("2026-11-20T15:00Z", 1, jobs: 100);
        await rig.Reports.GetAsync(Week("2026-W47"), default);

        await rig.SeenAsync("2026-11-20T16:00Z", 1, jobs: 120);
        var again = (await rig.Reports.GetAsync(Week("2026-W47"), default)).Report!;

        Assert.Equal(120, Assert.Single(again.Workflows).Jobs);
        Assert.Null(await rig.Store.FindAsync(Week("2026-W47"), default));
    }

    [Fact]
    public async Task A_week_that_another_trigger_saved_meanwhile_is_the_one_that_counts()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        var report = (await rig.Reports.GetAsync(Week("2026-W47"), default)).Report!;

        Assert.False(await rig.Store.TrySaveAsync(report with { Notes = ["another"] }, default));
        Assert.Empty((await rig.Store.FindAsync(Week("2026-W47"), default))!.Workflows);
        Assert.DoesNotContain("another", (await rig.Store.FindAsync(Week("2026-W47"), default))!.Notes);
    }

    [Fact]
    public async Task A_week_to_come_is_refused()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-23T05:59:59Z");

        var answer = await rig.Reports.GetAsync(Week("2026-W48"), default);

        Assert.Null(answer.Report);
        Assert.Equal("2026-W48 has not begun: it starts on 2026-11-23. This week is 2026-W47.", answer.Problem);
    }

    [Fact]
    public async Task Workflows_of_other_campaigns_are_left_out()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        await rig.SeenAsync("2026-11-20T15:00Z", 1);
        await rig.SeenAsync("2026-11-20T15:00Z", 2, campaign: 12);

        var report = (await rig.Reports.GetAsync(Week("2026-W47"), default)).Report!;

        Assert.Equal([1], report.Workflows.Select(row => row.Workflow));
        Assert.Equal(1, report.Progress.Remaining);
    }

    [Theory]
    [InlineData(ReportFormat.Text, "Weekly summary 2026-W47\n")]
    [InlineData(ReportFormat.Markdown, "# Weekly summary 2026-W47\n")]
    [InlineData(ReportFormat.Csv, "source,campaign,workflow,")]
    [InlineData(ReportFormat.Json, "{\n  \"week\": \"2026-W47\"")]
    public async Task Each_format_can_be_printed(object format, string start)
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");

        var rendered = await rig.Reports.RenderAsync(Week("2026-W47"), (ReportFormat)format, default);

        Assert.StartsWith(start, rendered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_holds_the_numbers_as_of_the_last_check_of_the_week()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        await rig.SeenAsync("2026-11-20T15:00Z", 1, WorkflowState.Finished, jobs: 1000, finished: "2026-11-20T12:00Z");

        var rendered = await rig.Reports.RenderAsync(Week("2026-W47"), ReportFormat.Json, default);

        using var json = JsonDocument.Parse(rendered.Text!);
        var row = json.RootElement.GetProperty("workflows")[0];
        const string Expected =
            """
            {"campaign":"11","workflow":1,"status":"finished","jobs":1000,"jobsExit0":991,"successRate":0.991,
            "events":null,"errorCodes":{"65":9},"comments":""}
            """;
        Assert.Equal(Expected.Replace("\n", "", StringComparison.Ordinal), JsonSerializer.Serialize(row));
        Assert.Equal("""{"finished":1,"remaining":0}""", JsonSerializer.Serialize(json.RootElement.GetProperty("progress")));
    }
}
