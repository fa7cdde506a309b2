using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Tests.Monitoring.Rules;

public class PausedWorkflowTests
{
    private static readonly AutomaticPause Pause = new(555, Given.Now.AddHours(-2), PauseCause.JobscriptErrors, false);

    [Theory]
    [InlineData(WorkflowState.Paused, true)]
    [InlineData(WorkflowState.Running, false)]
    [InlineData(WorkflowState.Finished, false)]
    [InlineData(WorkflowState.Finishing, false)]
    [InlineData(WorkflowState.Unknown, false)]
    public void Tells_of_paused_workflows_only(WorkflowState state, bool told) =>
        Assert.Equal(told, PausedWorkflow.Check(Paused(Pause, state), new()).Any());

    /// <summary>A restart and a pause by a person leave no event.</summary>
    [Theory]
    [InlineData(false, null, false, "1001:person")] // justIN never paused it
    [InlineData(true, null, false, "1001:555")]
    [InlineData(true, 554L, false, "1001:555")] // it ran after an earlier pause, and was paused since
    [InlineData(true, 555L, false, "1001:person")] // it ran again after justIN's pause, so this one is another's
    [InlineData(true, 556L, false, "1001:person")]
    [InlineData(true, null, true, "1001:person")] // jobs started after justIN's pause
    [InlineData(true, 554L, true, "1001:person")]
    public void Says_who_paused_it(bool pausedByJustIn, long? overBy, bool jobsSince, string key)
    {
        var pause = pausedByJustIn ? Pause with { JobsStartedSince = jobsSince } : null;
        var over = new Dictionary<int, long> { [1002] = 999 };
        if (overBy is { } known)
            over[1001] = known;
        var history = new History { PauseOverBy = over };

        var finding = Assert.Single(PausedWorkflow.Check(Paused(pause), history));

        Assert.Equal(key, finding.Key);
        Assert.Equal(key.EndsWith("person", StringComparison.Ordinal) ? Severity.Info : Severity.Warning, finding.Severity);
        Assert.Equal((RuleNames.PausedWorkflow, Given.Source, 1001), (finding.Rule, finding.Source, finding.Workflow));
    }

    [Theory]
    [InlineData(PauseCause.JobscriptErrors, "too many jobs with jobscript errors")]
    [InlineData(PauseCause.NoneProcessed, "too many jobs with no provided input files processed")]
    public void Says_which_and_why(PauseCause cause, string why) =>
        Assert.Equal(
            $"Workflow 1001 (hd-protodune raw) of campaign 11 was paused by justIN: {why} (more than 10 within an hour, "
                + "and more than finished). It starts no job until somebody has found the cause and restarts it.",
            Text(Paused(Pause with { Cause = cause }), new()));

    [Fact]
    public void Says_that_it_was_not_justIN() =>
        Assert.Equal(
            "Workflow 1001 (hd-protodune raw) of campaign 11 was paused by a person or by justIN's debug setting, "
                + "not by justIN's rule against failures. It starts no job until somebody restarts it.",
            Text(Paused(null), new()));

    [Fact]
    public void Shows_the_exit_codes_that_are_known()
    {
        var workflow = Given.Workflow(WorkflowState.Paused) with
        {
            LastPause = Pause,
            Jobs = new(40, 30, 5, 4, new Dictionary<int, int> { [1] = 3, [65] = 21 }),
        };

        Assert.Contains(
            "Its jobs so far: exit code 65: 21, exit code 1: 3, no exit code: 2.", Text(Given.Snapshot(workflow), new()));
    }

    [Fact]
    public void A_pause_after_a_restart_is_a_new_finding_and_says_again()
    {
        var history = new History { FirstPauseTold = new Dictionary<int, long> { [1001] = 555 } };
        var second = Paused(Pause with { EventId = 777 });

        Assert.Equal("1001:777", Assert.Single(PausedWorkflow.Check(second, history)).Key);
        Assert.Contains("was paused again by justIN", Text(second, history));
        Assert.DoesNotContain("again", Text(Paused(Pause), history));
    }

    private static string Text(Snapshot now, History history) => Assert.Single(PausedWorkflow.Check(now, history)).Text;

    private static Snapshot Paused(AutomaticPause? pause, WorkflowState state = WorkflowState.Paused) =>
        Given.Snapshot(Given.Workflow(state) with { LastPause = pause });
}
