using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using Quartz;

namespace ProdShift.Monitoring;

/// <summary>More checks during the first days of a campaign (the shifter tutorial, "monitoring production jobs").</summary>
[DisallowConcurrentExecution]
internal sealed class YoungCampaignJob(
    CheckJob check, CheckLog log, IOptions<MonitoringOptions> options, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await log.AnyCampaignSinceAsync(clock.GetUtcNow().AddDays(-options.Value.YoungCampaignDays), cancellationToken))
            await check.Execute(context, cancellationToken);
    }
}
