using ProdShift.Alerts;
using ProdShift.Configuration;
using ProdShift.Escalations;
using ProdShift.Freezes;
using ProdShift.Ingest;
using ProdShift.Monitoring;
using ProdShift.PlanWatch;
using ProdShift.Playbook;
using ProdShift.Reports;
using ProdShift.Roles;
using ProdShift.Shifts;
using ProdShift.Sources;
using ProdShift.Sources.Catalogs;
using ProdShift.Storage;

namespace ProdShift.Hosting;

/// <summary>The project's own sections of the configuration, and the class that reads each.</summary>
internal static class BotSections
{
    public static IReadOnlyDictionary<string, Type> All { get; } = new Dictionary<string, Type>
    {
        ["Slack"] = typeof(SlackOptions),
        ["Storage"] = typeof(StorageOptions),
        ["Experiment"] = typeof(ExperimentOptions),
        ["Monitoring"] = typeof(MonitoringOptions),
        ["Sources"] = typeof(SourcesOptions),
        [CatalogsOptions.Section] = typeof(CatalogsOptions),
        ["Roles"] = typeof(RolesOptions),
        ["Playbook"] = typeof(PlaybookOptions),
        ["PlanWatch"] = typeof(PlanWatchOptions),
        ["Shifts"] = typeof(ShiftOptions),
        ["Watchdog"] = typeof(WatchdogOptions),
        ["Freezes"] = typeof(FreezeOptions),
        ["Topic"] = typeof(TopicOptions),
        ["Reports"] = typeof(ReportOptions),
        ["Alerts"] = typeof(AlertOptions),
        ["Routes"] = typeof(RoutesOptions),
        ["Escalation"] = typeof(EscalationOptions),
        ["Ingest"] = typeof(IngestOptions),
    };
}
