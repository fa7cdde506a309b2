using ProdShift.Campaigns;
using ProdShift.Monitoring;
using ProdShift.Sources;

namespace ProdShift.Hosting;

/// <summary>After each check, tells of watched campaigns that no record claims.</summary>
internal sealed class UnclaimedCheck(UnclaimedNotices notices, IEnumerable<IMonitorSource> sources) : ICheckFollower
{
    public Task CheckedAsync(CheckReport report, CancellationToken cancellation) => notices.NoticeUnclaimedAsync(
        [.. sources.SelectMany(source => source.Campaigns.Select(campaign => (source.Name, campaign)))], cancellation);
}
