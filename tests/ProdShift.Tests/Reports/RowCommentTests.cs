using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.Reports;

public class RowCommentTests
{
    private static readonly JobTotals Good = new(10, 10, 10, 10, new Dictionary<int, int>());

    public static TheoryData<string, WorkflowFact> Comments { get; } = new()
    {
        { "", Worlds.Workflow(1) with { Jobs = Good } },
        { "8 of 400 files missing", Worlds.Workflow(1, WorkflowState.Finished) with { Jobs = Good, FilesProcessed = 392 } },
        { "", Worlds.Workflow(1) with { Jobs = Good, FilesProcessed = 392 } }, // it runs still
        { "2 ended without an exit code", Worlds.Workflow(1) with { Jobs = Good with { Ended = 12 } } },
        { "jobs not read yet", Worlds.Workflow(1) with { Jobs = null, JobsReadAt = null } },
        {
            "numbers of 2026-11-20: not read since",
            Worlds.Workflow(1, WorkflowState.Finished) with { Jobs = Good, JobsReadAt = At("2026-11-21T05:00Z") }
        },
        {
            "8 of 400 files missing; jobs not read since it finished",
            Worlds.Workflow(1, WorkflowState.Finished) with { Jobs = Good, FilesProcessed = 392, JobsFinal = false }
        },
    };

    [Theory]
    [MemberData(nameof(Comments))]
    public void Say_what_one_must_know_to_read_the_numbers(string comments, WorkflowFact workflow) =>
        Assert.Equal(comments, Worlds.RowOf(workflow)!.Comments);

    [Theory]
    [InlineData(WorkflowState.Paused, Severity.Warning, null, "paused by justIN")]
    [InlineData(WorkflowState.Paused, Severity.Info, null, "paused by a person")]
    [InlineData(WorkflowState.Paused, Severity.Warning, "2026-11-20T00:00Z", "")] // an earlier pause
    [InlineData(WorkflowState.Paused, Severity.Warning, "2026-11-24T00:00Z", "paused by justIN")] // ended after the week
    [InlineData(WorkflowState.Running, Severity.Warning, null, "")]
    public void Say_who_paused_it(WorkflowState state, Severity severity, string? ended, string comments)
    {
        var pause = Alert(RuleNames.PausedWorkflow, severity) with { EndedAt = ended is null ? null : At(ended) };

        Assert.Equal(comments, CommentsWith(Worlds.Workflow(1, state), pause));
        Assert.Equal("", CommentsWith(Worlds.Workflow(1, state), pause with { Workflow = 2 }));
        Assert.Equal("", CommentsWith(Worlds.Workflow(1, state), pause with { Source = "elsewhere" }));
    }

    [Fact]
    public void Say_that_it_failed() => Assert.Equal(
        "failed: too many input files",
        CommentsWith(Worlds.Workflow(1, WorkflowState.Finished), Alert(RuleNames.WorkflowFailed, Severity.Critical)));

    private static AlertFact Alert(string rule, Severity severity) =>
        new("justin", rule, severity, 1, "text", At("2026-11-18T00:00Z"), null);

    private static string CommentsWith(WorkflowFact workflow, AlertFact alert) =>
        WeeklyReport.Build(Worlds.With(workflow with { Jobs = Good }) with { Alerts = [alert] }).Workflows.Single().Comments;
}
