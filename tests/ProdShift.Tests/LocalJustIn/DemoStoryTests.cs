using System.Diagnostics;
using ProdShift.LocalJustIn;

namespace ProdShift.Tests.LocalJustIn;

/// <summary>The demo's story, as its director tells it, seen through justIN's answers.</summary>
public class DemoStoryTests
{
    private const string PausedBy108 = "WORKFLOW_PAUSED_JOBSCRIPT_ERROR";

    [Fact]
    public async Task It_begins_with_two_finished_workflows_and_four_healthy_ones()
    {
        await using var justin = await JustInReader.StartAsync();

        var states = (await justin.RowsAsync("campaign-workflows&campaign_id=11"))
            .ToDictionary(row => row.GetProperty("workflow_id").GetInt32(), row => row.GetProperty("state").GetString());

        Assert.Equal(6, states.Count);
        Assert.Equal("finished", states[DemoCampaign.EndedFirst]);
        Assert.Equal("finished", states[DemoCampaign.EndedSecond]);
        Assert.Equal(4, states.Values.Count(state => state == "running"));
        Assert.Empty(await justin.EventsAsync(PausedBy108));
    }

    [Fact]
    public async Task On_an_ordinary_day_one_to_three_percent_of_the_jobs_fail()
    {
        await using var justin = await JustInReader.StartAsync();

        var failed = 0;
        foreach (var kind in new[] { "JOB_SCRIPT_ERROR", "JOB_STALLED_HEARTBEAT", "JOB_ABORT_RUCIO_UPLOAD_FILE" })
            failed += (await justin.EventsAsync(kind)).Count;

        Assert.InRange((double)failed / (await justin.EventsAsync("JOB_STARTED")).Count, 0.01, 0.03);
    }

    [Fact]
    public async Task A_broken_jobscript_is_paused_once_and_runs_again_after_repair_and_restart()
    {
        await using var justin = await JustInReader.StartAsync();

        justin.Server.BreakJobscript(DemoCampaign.ToBreak);
        justin.Server.Advance(TimeSpan.FromHours(3));

        Assert.Equal("paused", await justin.StateAsync(DemoCampaign.ToBreak));
        Assert.Single(await justin.EventsAsync(PausedBy108, $"&workflow_id={DemoCampaign.ToBreak}"));
        Assert.NotEmpty(await justin.EventsAsync("JOB_NOTUSED"));

        justin.Server.RepairAndRestart(DemoCampaign.ToBreak);
        justin.Server.Advance(TimeSpan.FromHours(6));

        Assert.Equal("running", await justin.StateAsync(DemoCampaign.ToBreak));
        Assert.Single(await justin.EventsAsync(PausedBy108));
        Assert.Empty(await justin.EventsAsync("WORKFLOW_RESTARTED"));
    }

    [Fact]
    public async Task A_restart_without_repair_is_paused_again()
    {
        await using var justin = await JustInReader.StartAsync();
        justin.Server.BreakJobscript(DemoCampaign.ToBreak);
        justin.Server.Advance(TimeSpan.FromHours(3));

        justin.Server.Restart(DemoCampaign.ToBreak);
        justin.Server.Advance(TimeSpan.FromHours(3));

        Assert.Equal("paused", await justin.StateAsync(DemoCampaign.ToBreak));
        Assert.Equal(2, (await justin.EventsAsync(PausedBy108)).Count);
    }

    [Fact]
    public async Task A_broken_site_fails_with_its_exit_code_and_leaves_the_window_a_day_after_its_repair()
    {
        await using var justin = await JustInReader.StartAsync();

        justin.Server.BreakSite(DemoCampaign.SiteToBreak, exitCode: 65);
        justin.Server.Advance(TimeSpan.FromHours(4));
        var failures = await justin.EventsAsync("JOB_SCRIPT_ERROR", "&site_name=NL_NIKHEF&jobscript_exit=65");
        Assert.InRange(failures.Count, 40, 120);
        Assert.Empty(await justin.EventsAsync(PausedBy108));

        justin.Server.RepairSite(DemoCampaign.SiteToBreak);
        justin.Server.Advance(TimeSpan.FromHours(26));

        var lately = (await justin.EventsAsync("JOB_SCRIPT_ERROR", "&site_name=NL_NIKHEF"))
            .Count(row => JustInReader.Time(row, "event_time") > justin.Clock.GetUtcNow().AddHours(-24));
        Assert.InRange(lately, 0, 8);
    }

    [Fact]
    public async Task One_workflow_ends_with_files_missing_and_one_whole()
    {
        await using var justin = await JustInReader.StartAsync();

        justin.Server.Advance(TimeSpan.FromHours(30));

        Assert.Equal(0, await MissingAsync(justin, DemoCampaign.EndsWhole));
        Assert.InRange(await MissingAsync(justin, DemoCampaign.EndsWithFilesMissing), 5, 60);
        var steady = await justin.WorkflowAsync(DemoCampaign.Steady);
        Assert.Equal("1970-01-01 00:00:00", steady.GetProperty("finish_time").GetString());
    }

    [Fact]
    public async Task A_day_of_the_world_passes_in_a_moment()
    {
        await using var justin = await JustInReader.StartAsync();

        var watch = Stopwatch.StartNew();
        justin.Server.Advance(TimeSpan.FromHours(26));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2)); // measured: some ten milliseconds
    }

    [Fact]
    public async Task What_the_world_does_not_know_cannot_be_broken()
    {
        await using var justin = await JustInReader.StartAsync();

        Assert.Contains("12086", Assert.Throws<ArgumentException>(() => justin.Server.BreakJobscript(7)).Message);
        Assert.Contains("NL_NIKHEF", Assert.Throws<ArgumentException>(() => justin.Server.BreakSite("Atlantis", 65)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => justin.Server.BreakSite(DemoCampaign.SiteToBreak, 137));
    }

    private static async Task<int> MissingAsync(JustInReader justin, int id)
    {
        var workflow = await justin.WorkflowAsync(id);
        Assert.Equal("finished", workflow.GetProperty("state").GetString());
        var now = justin.Clock.GetUtcNow();
        Assert.InRange(JustInReader.Time(workflow, "finish_time"), now.AddHours(-24), now);
        var missing = workflow.GetProperty("files_total").GetInt32() - workflow.GetProperty("files_processed").GetInt32();
        Assert.Equal(missing, (await justin.RowsAsync($"file-states&workflow_id={id}&stage_id=1&state=failed")).Count);
        return missing;
    }
}
