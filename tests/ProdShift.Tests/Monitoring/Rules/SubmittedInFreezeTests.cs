using ProdShift.Core.Freezes;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Tests.Monitoring.Rules;

public class SubmittedInFreezeTests
{
    private static readonly DateTimeOffset Began = Given.Now.AddHours(-5);
    private static readonly Freeze Anas = new("f1", Began, "Ana Ferri", ByRule: false, "FTS is down");

    [Theory]
    [InlineData(WorkflowState.Running, true)]
    [InlineData(WorkflowState.Checking, true)]
    [InlineData(WorkflowState.Finishing, true)]
    [InlineData(WorkflowState.Submitted, false)] // it waits, as is asked
    [InlineData(WorkflowState.Approved, false)]
    [InlineData(WorkflowState.Draft, false)]
    [InlineData(WorkflowState.Paused, false)] // held already
    [InlineData(WorkflowState.Finished, false)]
    [InlineData(WorkflowState.Unknown, false)]
    public void Tells_of_what_runs(WorkflowState state, bool told) => Assert.Equal(told, Check(state).Any());

    /// <summary>Hours after the freeze began; null where the source, or the bot, does not know.</summary>
    [Theory]
    [InlineData(null, null, -9.0, true)]
    [InlineData(1.0, null, -9.0, true)]
    [InlineData(-1.0, null, -9.0, false)] // it started before, and nobody had looked
    [InlineData(null, -1.0, -9.0, false)] // it was seen running before
    [InlineData(null, 1.0, -9.0, true)] // an earlier check of this freeze saw it first
    [InlineData(1.0, 1.0, -9.0, true)]
    [InlineData(1.0, null, 2.0, false)] // the campaign is watched only since then
    [InlineData(1.0, null, null, false)]
    public void It_must_have_begun_during_the_freeze(double? started, double? seenRunning, double? campaignSeen, bool told)
    {
        var history = new History
        {
            Freezes = [Anas],
            CampaignSeenAt = SeenAt(11, campaignSeen),
            FirstSeenStarted = SeenAt(1001, seenRunning),
        };
        var workflow = Given.Workflow(WorkflowState.Running) with
        {
            StartedAt = started is { } at ? Began.AddHours(at) : null,
        };

        Assert.Equal(told, SubmittedInFreeze.Check(Given.Snapshot(workflow), history).Any());
    }

    [Fact]
    public void Without_a_freeze_nothing_is_told() =>
        Assert.Empty(SubmittedInFreeze.Check(Running(), new() { CampaignSeenAt = Watched }));

    [Fact]
    public void Says_who_asked_when_why_and_what_to_do()
    {
        var finding = Assert.Single(Check(WorkflowState.Running));

        Assert.Equal((RuleNames.SubmittedInFreeze, "1001", Severity.Warning), (finding.Rule, finding.Key, finding.Severity));
        Assert.Equal((1001, 11), (finding.Workflow, finding.Campaign));
        Assert.Equal(
            "Workflow 1001 (hd-protodune raw) of campaign 11 was first seen running while new submissions are on hold, since "
                + "2026-11-20 04:00 UTC by Ana Ferri: FTS is down. Ask its submitter to pause it, or get the freeze lifted "
                + "(/freeze lift REASON).",
            finding.Text);
    }

    /// <summary>It began after the first freeze and before the second: it is told of the first.</summary>
    [Fact]
    public void Of_two_freezes_the_one_that_was_broken_is_named()
    {
        var later = new Freeze("f2", Given.Now.AddHours(-1), "the rule central-outage", ByRule: true, "412 jobs failed");
        var history = new History
        {
            Freezes = [Anas, later],
            CampaignSeenAt = Watched,
            FirstSeenStarted = new Dictionary<int, DateTimeOffset> { [1001] = Given.Now.AddHours(-2) },
        };

        Assert.Contains("by Ana Ferri: FTS is down", Assert.Single(SubmittedInFreeze.Check(Running(), history)).Text);
    }

    private static Dictionary<int, DateTimeOffset> Watched => new() { [11] = Began.AddDays(-1) };

    private static Dictionary<int, DateTimeOffset> SeenAt(int id, double? hours) =>
        hours is { } after ? new() { [id] = Began.AddHours(after) } : [];

    private static Snapshot Running(WorkflowState state = WorkflowState.Running) =>
        Given.Snapshot(Given.Workflow(state) with { StartedAt = Began.AddHours(1) });

    private static IEnumerable<Finding> Check(WorkflowState state) =>
        SubmittedInFreeze.Check(Running(state), new() { Freezes = [Anas], CampaignSeenAt = Watched });
}
