using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Alerts;

public static class Inhibition
{
    public static bool IsExplainedBy(Finding central, Finding other) =>
        central.Source == other.Source && other.Rule is RuleNames.SiteFailures or RuleNames.StorageFailures;
}
