using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Alerts;

public class InhibitionTests
{
    private static readonly Finding Central =
        new("justin", RuleNames.CentralOutage, "central", Severity.Critical, "412 of 640 jobs failed");

    [Theory]
    [InlineData(RuleNames.SiteFailures, Severity.Critical, true)]
    [InlineData(RuleNames.SiteFailures, Severity.Warning, true)]
    [InlineData(RuleNames.StorageFailures, Severity.Warning, true)]
    [InlineData(RuleNames.StalledJobs, Severity.Warning, true)]
    [InlineData(RuleNames.AbortedJobs, Severity.Warning, true)]
    [InlineData(RuleNames.UploadFailures, Severity.Critical, true)]
    [InlineData(RuleNames.PausedWorkflow, Severity.Warning, true)] // by justIN's rule against failures
    [InlineData(RuleNames.PausedWorkflow, Severity.Info, false)] // by a person
    [InlineData(RuleNames.WorkflowFinished, Severity.Info, false)]
    [InlineData(RuleNames.FilesMissing, Severity.Warning, false)]
    [InlineData(RuleNames.WorkflowFailed, Severity.Critical, false)]
    [InlineData(RuleNames.SourceUnreachable, Severity.Critical, false)]
    [InlineData(RuleNames.SubmittedInFreeze, Severity.Warning, false)]
    [InlineData(RuleNames.HeartbeatMissing, Severity.Warning, false)]
    [InlineData(RuleNames.CentralOutage, Severity.Critical, false)] // not itself
    [InlineData("somebody-else-s-rule", Severity.Critical, false)]
    public void A_central_outage_explains_what_fails_and_nothing_else(string rule, Severity severity, bool explained) =>
        Assert.Equal(explained, Inhibition.IsExplainedBy(Central, new("justin", rule, "x", severity, "")));

    [Fact]
    public void Of_another_source_it_explains_nothing() =>
        Assert.False(Inhibition.IsExplainedBy(Central, new("other", RuleNames.SiteFailures, "CERN", Severity.Critical, "")));

    [Fact]
    public void Nothing_but_a_central_outage_explains_others() =>
        Assert.False(Inhibition.IsExplainedBy(
            Central with { Rule = RuleNames.StorageFailures },
            new("justin", RuleNames.SiteFailures, "CERN", Severity.Critical, "")));
}
