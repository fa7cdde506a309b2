using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using Quartz;

namespace ProdShift.Monitoring;

/// <summary>When checks are due, from the cron expressions in the experiment's zone.</summary>
internal sealed class CheckSchedule(IOptions<MonitoringOptions> monitoring, IOptions<ExperimentOptions> experiment)
{
    /// <summary>The next scheduled check after a moment; null if the schedule never fires again.</summary>
    public DateTimeOffset? After(DateTimeOffset moment) =>
        monitoring.Value.EffectiveSchedule
            .Select(cron => new CronExpression(cron, experiment.Value.Zone).GetNextValidTimeAfter(moment))
            .Min();

    /// <summary>Whether a check fell due since the last one, or there never was one.</summary>
    public bool WasMissed(DateTimeOffset? lastCheck, DateTimeOffset now) => lastCheck is not { } last || After(last) <= now;

    /// <summary>
    /// Whether two scheduled checks in a row passed since a source last answered: twice its schedule, whatever that is.
    /// </summary>
    public bool IsStale(DateTimeOffset lastGood, DateTimeOffset now) =>
        After(lastGood) is { } next && After(next) is { } second && second < now;
}
