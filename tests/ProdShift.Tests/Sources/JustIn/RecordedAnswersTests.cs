using System.Text.Json;
using ProdShift.Core.Monitoring;
using ProdShift.Sources;

namespace ProdShift.Tests.Sources.JustIn;

/// <summary>Answers of the real justIN about a made-up world: three campaigns, seven workflows, its own tests (1).</summary>
public sealed class RecordedAnswersTests
{
    private static readonly DateTimeOffset Ended = new(2026, 11, 22, 0, 29, 39, TimeSpan.Zero);
    private static readonly DateTimeOffset Hour = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Each_workflow_has_its_campaign_state_times_and_files()
    {
        var snapshot = (await PollAsync()).Snapshot!;

        Assert.Equal(
            [(11, 102), (11, 101), (12, 104), (12, 103), (13, 106), (13, 105)],
            snapshot.Workflows.Select(workflow => (workflow.Campaign, workflow.Id)));
        Assert.Equal(
            new(12, 104, "finished: mixed exit codes, naïve accents", WorkflowState.Finished, Ended.AddHours(-4), Ended, 12, 20)
            {
                Scope = "fardet-vd",
                Mql = "files from fardet-vd:peer_104 where dune.output_status=confirmed",
            },
            snapshot.The(104) with { Jobs = null });
        Assert.Null(snapshot.The(101).FinishedAt);
        Assert.Empty(snapshot.Gaps);
    }

    [Fact]
    public async Task A_mixed_workflow_is_counted_by_jobs_and_not_by_events()
    {
        var jobs = (await PollAsync()).Snapshot.The(104).Jobs!;

        Assert.Equal((21, 21, 14, 14), (jobs.Started, jobs.Ended, jobs.ExitZero, jobs.ExitZeroEnded));
        Assert.Equal(new Dictionary<int, int> { [1] = 2, [65] = 1, [127] = 1 }, jobs.ExitCodes);
    }

    [Theory]
    [InlineData(OutcomeKind.Succeeded, 0, 12)]
    [InlineData(OutcomeKind.JobscriptError, 1, 2)]
    [InlineData(OutcomeKind.JobscriptError, 65, 1)]
    [InlineData(OutcomeKind.JobscriptError, 127, 1)]
    [InlineData(OutcomeKind.Aborted, 0, 2)]
    [InlineData(OutcomeKind.Stalled, 0, 1)]
    [InlineData(OutcomeKind.UploadFailed, 0, 2)]
    public async Task Its_outcomes_are_tallied(OutcomeKind kind, int exitCode, int count)
    {
        var tallies = (await PollAsync()).Snapshot!.Tallies.Where(tally => tally.Workflow == 104).ToList();

        Assert.Equal(count, tallies.Where(tally => tally.Outcome == new Outcome(kind, exitCode)).Sum(tally => tally.Count));
        Assert.All(tallies, tally => Assert.Equal((1, Hour), (tally.Stage, tally.Hour)));
    }

    [Fact]
    public async Task Failures_at_one_site_are_found_at_that_site_and_its_entry()
    {
        var failed = (await PollAsync()).Snapshot!.Tallies.Where(tally => tally.Workflow == 102 && tally.Outcome.Failed).ToList();

        Assert.Equal(12, failed.Sum(tally => tally.Count));
        Assert.All(failed, tally => Assert.Equal("NL_NIKHEF", tally.Site));
        Assert.All(failed, tally => Assert.StartsWith("DUNE_NL", tally.Entry, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Failures_are_joined_to_the_storage_that_their_input_was_read_from()
    {
        await using var justin = await RecordedAsync();
        justin.Campaigns[14] = Watching.Workflows("running", 107);

        var tallies = (await Watching.PollAsync(justin, 14)).Snapshot!.Tallies;

        Assert.Equal(6, tallies.Where(tally => tally.Storage == "MANCHESTER" && tally.Outcome.Failed).Sum(tally => tally.Count));
        Assert.DoesNotContain(tallies, tally => tally.Storage == "MANCHESTER" != tally.Outcome.Failed);
    }

    [Theory]
    [InlineData(102, 683, PauseCause.JobscriptErrors)]
    [InlineData(103, 684, PauseCause.NoneProcessed)]
    public async Task A_pause_by_justin_has_its_cause_and_its_event(int workflow, long eventId, PauseCause cause)
    {
        var pause = (await PollAsync()).Snapshot.The(workflow).LastPause;

        Assert.Equal(new AutomaticPause(eventId, Ended, cause, JobsStartedSince: false), pause);
    }

    [Fact]
    public async Task A_pause_by_a_person_leaves_no_event()
    {
        var workflow = (await PollAsync()).Snapshot.The(106);

        Assert.Equal(WorkflowState.Paused, workflow.State);
        Assert.Null(workflow.LastPause);
    }

    [Fact]
    public async Task A_job_that_found_no_file_counts_as_finished_and_names_no_storage()
    {
        var tallies = (await PollAsync()).Snapshot!.Tallies.Where(tally => tally.Workflow == 103).ToList();

        Assert.Equal(11, tallies.Sum(tally => tally.Count));
        Assert.All(tallies, tally => Assert.Equal(("", OutcomeKind.Succeeded), (tally.Storage, tally.Outcome.Kind)));
    }

    private static async Task<PollResult> PollAsync()
    {
        await using var justin = await RecordedAsync();
        return await Watching.PollAsync(justin, 11, 12, 13);
    }

    private static async Task<FakeJustIn> RecordedAsync()
    {
        var justin = await FakeJustIn.StartAsync();
        foreach (var campaign in new[] { 11, 12, 13 })
            justin.Campaigns[campaign] = await ReadAsync($"campaign-{campaign}.json");
        justin.Events.AddRange(JsonSerializer.Deserialize(await ReadAsync("events.json"), FakeJson.Default.ListFakeEvent)!);
        return justin;
    }

    private static Task<string> ReadAsync(string file) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Sources", "JustInAnswers", file));
}
