using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Alerts;

/// <summary>
/// What a central outage explains, and so holds back: places, failures and pauses of the same source. What ended or went missing
/// stays so when the outage is over, and is told all the same.
/// </summary>
public static class Inhibition
{
    public static bool IsExplainedBy(Finding central, Finding other) =>
        central.Rule == RuleNames.CentralOutage
        && central.Source == other.Source
        && other.Rule switch
        {
            RuleNames.SiteFailures or RuleNames.StorageFailures or RuleNames.WorkflowFailures => true,
            RuleNames.StalledJobs or RuleNames.AbortedJobs or RuleNames.UploadFailures => true,
            RuleNames.PausedWorkflow => other.Severity >= Severity.Warning, // by justIN: a person had a reason of their own
            _ => false,
        };
}
