using ProdShift.Core.Campaigns.Log;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Campaigns.Log;

public class LogWorkflowTests
{
    [Theory]
    [InlineData(null, 500L, "")]
    [InlineData("a test", null, "not counted: a test")]
    [InlineData("never run, or deleted", null, "not counted: never run, or deleted")]
    public void Events_that_do_not_count_are_not_in_the_row_so_that_rows_add_up(string? leftOut, long? events, string comments)
    {
        var status = new WorkflowStatus(13, 7, "cosmics", WorkflowState.Finished, null, null, 10, 10)
        {
            Jobs = new(Started: 10, Ended: 10, ExitZero: 10, ExitZeroEnded: 10, new Dictionary<int, int> { [0] = 10 }),
        };

        var row = LogWorkflow.Of(new("justin", status, default, JobsFinal: true), "fd", new(7, 10, 50, leftOut));

        Assert.Equal(events, row.Events);
        Assert.Equal(comments, row.Comments);
    }

    [Fact]
    public void What_is_set_of_a_campaign_stands_there_in_words()
    {
        var log = CampaignLog.Build(LogWorld.Full with
        {
            Values = [new("max-running", "250", "UANA", LogWorld.At(2)), new("made-up", "x", "UANA", LogWorld.At(2))],
        });

        Assert.Contains("most jobs running at once", log.Asked.Select(item => item.Title));
        Assert.Contains("made-up", log.Asked.Select(item => item.Title));
    }
}
