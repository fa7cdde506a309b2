using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Campaigns.Summaries;

public class GroupDigestTests
{
    [Theory]
    [InlineData(WorkflowState.Submitted, null, GroupNews.Submitted)]
    [InlineData(WorkflowState.Running, null, GroupNews.Submitted)]
    [InlineData(WorkflowState.Running, GroupNews.Submitted, null)]
    [InlineData(WorkflowState.Paused, GroupNews.Submitted, null)]
    [InlineData(WorkflowState.Finished, GroupNews.Submitted, GroupNews.Finished)]
    [InlineData(WorkflowState.Finished, null, GroupNews.Finished)]
    [InlineData(WorkflowState.Finished, GroupNews.Finished, null)]
    [InlineData(WorkflowState.Deleted, GroupNews.Submitted, GroupNews.Aborted)]
    [InlineData(WorkflowState.Running, GroupNews.Finished, null)] // started again: not submitted again
    [InlineData(WorkflowState.Draft, null, null)]
    [InlineData(WorkflowState.Unknown, GroupNews.Submitted, null)]
    public void Each_workflow_is_told_when_it_is_submitted_and_when_it_ends(WorkflowState state, GroupNews? told, GroupNews? news)
    {
        var before = new Dictionary<(string, int), GroupNews>();
        if (told is { } last)
            before[("justin", 1)] = last;

        Assert.Equal(news, GroupDigest.Of([Some.Workflow(1, state: state)], before).News.Select(one => (GroupNews?)one.News).SingleOrDefault());
    }
}
