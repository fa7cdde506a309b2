using ProdShift.Core.Monitoring;
using ProdShift.Sources.JustIn;

namespace ProdShift.Tests.Sources.JustIn;

public sealed class LinkTests
{
    [Theory]
    [InlineData(RuleNames.PausedWorkflow, 12, null, null, "?method=list-jobs&user_name=ANY&workflow_id=12")]
    [InlineData(RuleNames.WorkflowFinished, 12, null, null, "?method=list-jobs&user_name=ANY&workflow_id=12")]
    [InlineData(RuleNames.FilesMissing, 12, null, null, "?method=list-jobs&user_name=ANY&workflow_id=12")]
    [InlineData(RuleNames.WorkflowFailed, 12, null, null, "?method=list-jobs&user_name=ANY&workflow_id=12")]
    [InlineData(RuleNames.AbortedJobs, 12, null, null, "?method=list-jobs&user_name=ANY&workflow_id=12")]
    [InlineData(RuleNames.SiteFailures, 12, "CERN", null, "?method=list-jobs&user_name=ANY&workflow_id=12&site_name=CERN")]
    [InlineData(RuleNames.SiteFailures, null, "CERN", null, "?method=list-jobs&user_name=ANY&site_name=CERN")]
    [InlineData(RuleNames.StalledJobs, null, "A&login", null, "?method=list-jobs&user_name=ANY&site_name=A%26login")]
    [InlineData(RuleNames.StorageFailures, null, null, "DUNE_CERN_EOS", "?method=show-storage&rse_name=DUNE_CERN_EOS")]
    [InlineData(RuleNames.StalledJobs, null, null, null, "")]
    [InlineData(RuleNames.SourceUnreachable, null, null, null, "")]
    public void A_finding_leads_to_the_page_that_shows_it(string rule, int? workflow, string? site, string? storage, string page)
    {
        var dashboard = new Uri("https://justin.example/dashboard/");

        var finding = new Finding("justin", rule, "key", Severity.Warning, "text", workflow, site, storage);

        var link = JustInLinks.To(dashboard, finding);

        Assert.Equal($"https://justin.example/dashboard/{page}", link.AbsoluteUri);
    }
}
