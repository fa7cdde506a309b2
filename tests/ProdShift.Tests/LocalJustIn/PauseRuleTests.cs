using ProdShift.LocalJustIn.World;

namespace ProdShift.Tests.LocalJustIn;

public class PauseRuleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(10, 0, 0, false)]
    [InlineData(11, 0, 0, true)]
    [InlineData(11, 11, 0, false)]
    [InlineData(12, 11, 0, true)]
    [InlineData(50, 0, 59, true)]
    [InlineData(50, 0, 60, false)] // only the last hour counts, so that a restart is possible
    public void More_than_ten_errors_in_an_hour_that_outnumber_the_finished_pause(
        int errors, int finished, int minutesAgo, bool pauses)
    {
        var workflow = new Workflow(new WorkflowPlan(1, "any", Files: 1, PerHour: 1, Attempts: 1), Noon);
        for (var job = 0; job < errors; job++)
            workflow.NoteEnd("jobscript_error", Noon);
        for (var job = 0; job < finished; job++)
            workflow.NoteEnd("finished", Noon);

        Assert.Equal(pauses, workflow.HasTooManyErrors(Noon.AddMinutes(minutesAgo)));
    }

    [Fact]
    public void Stalls_aborts_and_failed_uploads_never_pause()
    {
        var workflow = new Workflow(new WorkflowPlan(1, "any", Files: 1, PerHour: 1, Attempts: 1), Noon);
        foreach (var state in new[] { "stalled", "aborted", "outputting_failed", "notused" })
        {
            for (var job = 0; job < 50; job++)
                workflow.NoteEnd(state, Noon);
        }

        Assert.False(workflow.HasTooManyErrors(Noon));
    }
}
