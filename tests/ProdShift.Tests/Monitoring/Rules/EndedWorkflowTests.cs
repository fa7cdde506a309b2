using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Tests.Monitoring.Rules;

/// <summary>What is told of a workflow that ended: workflow-finished, files-missing and workflow-failed.</summary>
public class EndedWorkflowTests
{
    [Theory]
    [InlineData(WorkflowState.Finished, false, 400, "workflow-finished")]
    [InlineData(WorkflowState.Finished, false, 392, "files-missing workflow-finished")]
    [InlineData(WorkflowState.Finished, false, 0, "files-missing workflow-finished")]
    [InlineData(WorkflowState.Finished, true, 0, "workflow-failed")]
    [InlineData(WorkflowState.Finishing, false, 392, "")]
    [InlineData(WorkflowState.Running, false, 0, "")]
    [InlineData(WorkflowState.Deleted, false, 0, "")]
    public void Tells_how_it_ended(WorkflowState state, bool tooManyFiles, int processed, string rules)
    {
        var workflow = Given.Workflow(state) with { FailedWithTooManyFiles = tooManyFiles, FilesProcessed = processed };

        var findings = RuleBook.Check(Given.Snapshot(workflow), new(), Given.Settings);

        Assert.Equal(rules, string.Join(' ', findings.Select(finding => finding.Rule)));
        Assert.All(
            findings, finding => Assert.Equal(("1001", 1001, Given.Source), (finding.Key, finding.Workflow, finding.Source)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_had_ended_before_its_campaign_was_watched_is_not_told(bool tooManyFiles)
    {
        var ended = Given.Workflow(WorkflowState.Finished) with { FailedWithTooManyFiles = tooManyFiles, FilesProcessed = 1 };
        var history = new History { AlreadyEnded = new HashSet<int> { 1001 } };

        Assert.Empty(RuleBook.Check(Given.Snapshot(ended), history, Given.Settings));
        Assert.NotEmpty(RuleBook.Check(Given.Snapshot(ended with { Id = 1002 }), history, Given.Settings));
    }

    [Fact]
    public void Shows_jobs_success_and_every_other_exit_code() =>
        Assert.Equal(
            "Workflow 1001 (hd-protodune raw) finished: 400 jobs, 392 with exit code 0 (98 %), exit code 1: 8",
            Finished(new(400, 400, 392, 392, new Dictionary<int, int> { [1] = 8 })));

    /// <summary>Of 12 started jobs one is lost without an end, one aborted; exit codes: the most frequent first.</summary>
    [Fact]
    public void Success_is_a_part_of_the_jobs_that_ended() =>
        Assert.Equal(
            "Workflow 1001 (hd-protodune raw) finished: 12 jobs, 6 with exit code 0 (45 %), exit code 65: 3, exit code 1: 2, "
                + "no exit code: 1",
            Finished(new(12, 11, 6, 5, new Dictionary<int, int> { [1] = 2, [65] = 3 })));

    [Fact]
    public void Not_one_exit_code_is_left_out() =>
        Assert.EndsWith(
            "exit code 9: 3, exit code 1: 1, exit code 2: 1, exit code 3: 1, exit code 4: 1, exit code 5: 1, exit code 6: 1, "
                + "no exit code: 90",
            Finished(new(100, 100, 1, 1, new Dictionary<int, int>
            {
                [6] = 1,
                [5] = 1,
                [4] = 1,
                [3] = 1,
                [2] = 1,
                [1] = 1,
                [9] = 3,
            })),
            StringComparison.Ordinal);

    [Fact]
    public void Is_told_without_jobs_where_they_are_not_known()
    {
        Assert.Equal("Workflow 1001 (hd-protodune raw) finished", Finished(null));
        Assert.Equal("Workflow 1001 (hd-protodune raw) finished: no job", Finished(new(0, 0, 0, 0, new Dictionary<int, int>())));
    }

    [Fact]
    public void Says_how_many_files_are_missing() =>
        Assert.Equal(
            "Workflow 1001 (hd-protodune raw) finished with 8 of 400 input files not processed",
            Assert.Single(FilesMissing.Check(
                Given.Snapshot(Given.Workflow(WorkflowState.Finished) with { FilesProcessed = 392 }), new())).Text);

    [Fact]
    public void A_failed_workflow_is_critical_and_says_what_to_do()
    {
        var now = Given.Snapshot(Given.Workflow(WorkflowState.Finished) with { FailedWithTooManyFiles = true });

        var finding = Assert.Single(WorkflowFailed.Check(now, new()));

        Assert.Equal(Severity.Critical, finding.Severity);
        Assert.Equal(
            "Workflow 1001 (hd-protodune raw) failed: it has too many input files, so justIN ended it. "
                + "justIN shows it as finished. It must be submitted again in smaller parts.",
            finding.Text);
    }

    [Theory]
    [InlineData("", "Workflow 1001 finished")]
    [InlineData(" two\nlines\u0007 ", "Workflow 1001 (two lines) finished")]
    [InlineData("*bold* <!channel>", "Workflow 1001 (*bold* <!channel>) finished")] // plain text: Slack's escaping comes later
    public void A_description_is_one_line(string description, string text) =>
        Assert.Equal(text, Finished(null, description));

    [Fact]
    public void A_long_description_is_cut() =>
        Assert.Equal($"Workflow 1001 ({new string('x', 99)}…) finished", Finished(null, new string('x', 5000)));

    private static string Finished(JobTotals? jobs, string description = "hd-protodune raw") =>
        Assert.Single(WorkflowFinished.Check(
            Given.Snapshot(Given.Workflow(WorkflowState.Finished, description: description) with { Jobs = jobs }), new())).Text;
}
