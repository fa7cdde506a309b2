using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>"Show jobs" opens an address; Slack tells of the click all the same, and there is nothing to answer.</summary>
internal sealed class ShowJobsAction : IBlockActionHandler
{
    public string ActionId => AlertButtons.Jobs;

    public Task<Reply> Handle(BlockAction action, CancellationToken cancellation) => Task.FromResult(Reply.None);
}
