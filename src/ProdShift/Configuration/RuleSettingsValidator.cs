using Microsoft.Extensions.Options;
using ProdShift.Core.Monitoring;

namespace ProdShift.Configuration;

/// <summary>The ranges of the failure rules' thresholds (Monitoring:Rules).</summary>
internal sealed class RuleSettingsValidator : IValidateOptions<MonitoringOptions>
{
    public ValidateOptionsResult Validate(string? name, MonitoringOptions options)
    {
        var wrong = Problems(options.Rules).Concat(Problems(options.Rules.Outage)).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Problems(RuleBook.Settings rules)
    {
        if (rules.FalseDiscoveryRate is not (> 0 and <= 0.5))
            yield return "Monitoring:Rules:FalseDiscoveryRate must be over 0 and at most 0.5.";
        if (rules.LeastFailures < 1)
            yield return "Monitoring:Rules:LeastFailures must be 1 or more.";
        if (rules.LeastEffect is not (>= 0 and <= 1))
            yield return "Monitoring:Rules:LeastEffect is a fraction between 0 and 1; 0.10 is ten percentage points.";
        if (rules.LeastEffectInOneWorkflow is not (>= 0 and <= 1))
            yield return "Monitoring:Rules:LeastEffectInOneWorkflow is a fraction between 0 and 1.";
        if (rules.LeastShare is not (> 0 and <= 1))
            yield return "Monitoring:Rules:LeastShare is a fraction over 0 and at most 1.";
        if (rules.LeastJobsOfKind < 1)
            yield return "Monitoring:Rules:LeastJobsOfKind must be 1 or more.";
    }

    private static IEnumerable<string> Problems(OutageSettings outage)
    {
        if (outage.Hours is not (>= 1 and <= 24))
            yield return "Monitoring:Rules:Outage:Hours must be between 1 and 24.";
        if (outage.LeastSites < 2)
            yield return "Monitoring:Rules:Outage:LeastSites must be 2 or more.";
        if (outage.LeastWorkflows < 2)
            yield return "Monitoring:Rules:Outage:LeastWorkflows must be 2 or more.";
        if (outage.LeastJobs < 1)
            yield return "Monitoring:Rules:Outage:LeastJobs must be 1 or more.";
        if (outage.LeastShare is not (> 0 and <= 1))
            yield return "Monitoring:Rules:Outage:LeastShare is a fraction over 0 and at most 1; 0.5 is half of the jobs.";
        if (outage.OneCause is not (> 0.5 and <= 1))
            yield return "Monitoring:Rules:Outage:OneCause is a fraction over 0.5 and at most 1.";
    }
}
