using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class CampaignGateTests
{
    private static readonly DateTimeOffset Opened = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly Campaign Campaign = new("id", "fd", "small", [11], null, "UANA", Opened);

    private static readonly CampaignPath Path = new("small", "Small", "The tutorial",
    [
        Paths.Step("set-up", Paths.Item("plan", "production")),
        Paths.Step("test", Paths.Item("tested", "production")) with { Runs = StepRuns.Tests, TestJobs = 10 },
        Paths.Step("sample", Paths.Task("made", "shifter"), Paths.Item("good", "requester")) with { Runs = StepRuns.Validation },
        Paths.Step("full", Paths.Item("all", "production")) with { Runs = StepRuns.Production },
        Paths.Step("close", Paths.Item("report", "production")),
    ]);

    [Theory]
    [InlineData(0, StepRuns.Nothing, "The set-up", false)]
    [InlineData(1, StepRuns.Tests, "The test", false)]
    [InlineData(2, StepRuns.Validation, "The sample", true)]
    [InlineData(4, StepRuns.Production, "The full", true)]
    [InlineData(5, StepRuns.Nothing, "The close", true)]
    [InlineData(6, StepRuns.Nothing, null, true)]
    public void Production_is_open_from_the_first_step_that_runs_it_on(int items, StepRuns runs, string? step, bool open)
    {
        var gate = Of(Signed(items));

        Assert.Equal((runs, step, open), (gate.Runs, gate.Step, gate.ProductionOpen));
        Assert.Equal(runs == StepRuns.Tests ? 10 : null, gate.TestJobs);
    }

    [Fact]
    public void What_is_withdrawn_closes_it_again() =>
        Assert.False(Of([.. Signed(6), new("plan", Decision.Withdraw, "UBO", "", Opened.AddHours(9))]).ProductionOpen);

    [Fact]
    public void A_waiver_opens_it_until_its_end()
    {
        SignOff[] waived =
        [
            .. Signed(1), new("tested", Decision.Waive, "UMGR", "known", Opened.AddHours(2)) { Until = Opened.AddDays(1) },
        ];

        Assert.True(Of(waived).ProductionOpen);
        Assert.False(Of(waived, now: Opened.AddDays(2)).ProductionOpen);
    }

    [Fact]
    public void A_path_that_is_gone_opens_nothing_and_one_that_says_nothing_opens_all_at_its_end()
    {
        Assert.False(CampaignGate.Of(Campaign, null, null, null).ProductionOpen);
        var silent = Path with { Steps = [.. Path.Steps.Select(step => step with { Runs = StepRuns.Nothing })] };
        Assert.False(Of(Signed(5), path: silent).ProductionOpen);
        Assert.True(Of(Signed(6), path: silent).ProductionOpen);
    }

    /// <summary>Signed items, the hour at which the sample was complete, and that of the requester's answer.</summary>
    [Theory]
    [InlineData(2, 5, null, true)]
    [InlineData(3, 5, null, true)]
    [InlineData(2, null, null, false)]
    [InlineData(2, 5, 6, false)]
    [InlineData(2, 7, 6, true)] // the answer was of an earlier sample
    [InlineData(1, 5, null, false)] // it is back at the tests
    [InlineData(4, 5, null, false)]
    public void It_is_paused_from_the_sample_to_the_answer(int items, int? completeAt, int? rejectedAt, bool paused)
    {
        SignOff[] answer = rejectedAt is { } hour ? [new("good", Decision.Reject, "UREQ", "no", Opened.AddHours(hour))] : [];

        var gate = Of([.. Signed(items), .. answer], completeAt is { } at ? Opened.AddHours(at) : null);

        Assert.Equal(paused ? Opened.AddHours(completeAt!.Value) : null, gate.PausedSince);
    }

    [Fact]
    public void A_sample_from_before_the_step_was_opened_anew_is_an_old_one() =>
        Assert.Null(CampaignGate.Of(
            Campaign, CampaignProgress.Of(Path, Signed(2), Opened.AddDays(1)), Opened.AddHours(8), Opened.AddHours(5)).PausedSince);

    /// <summary>Every item up to so many is approved, in the order of the path.</summary>
    private static SignOff[] Signed(int items) =>
        [.. Path.Items.Take(items).Select(item => new SignOff(item.Id, Decision.Approve, "UBO", "", Opened.AddHours(1)) { Roles = item.Roles })];

    private static CampaignGate Of(
        IReadOnlyList<SignOff> signOffs, DateTimeOffset? completeAt = null, DateTimeOffset? now = null, CampaignPath? path = null) =>
        CampaignGate.Of(
            Campaign, CampaignProgress.Of(path ?? Path, signOffs, now ?? Opened.AddHours(10)), Opened.AddHours(1), completeAt);
}
