using ProdShift.Core.Campaigns;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Tests.Monitoring.Rules;

public class UnsignedProductionTests
{
    [Theory]
    [InlineData(StepRuns.Nothing, "fardet-vd", true)]
    [InlineData(StepRuns.Tests, "fardet-vd", true)]
    [InlineData(StepRuns.Tests, "Usertests", true)] // justIN's scopes are told apart by capitals
    [InlineData(StepRuns.Nothing, "usertests", false)]
    [InlineData(StepRuns.Tests, "usertests", false)]
    [InlineData(StepRuns.Tests, null, false)] // unknown, and told as such
    [InlineData(StepRuns.Validation, "fardet-vd", false)]
    [InlineData(StepRuns.Production, "fardet-vd", false)]
    public void What_is_no_test_waits_for_its_step(StepRuns step, string? scope, bool told) =>
        Assert.Equal(told, Check(Gates.Of(step), Gates.Workflow(scope)).Any());

    [Theory]
    [InlineData(WorkflowState.Submitted, Severity.Critical)]
    [InlineData(WorkflowState.Approved, Severity.Critical)]
    [InlineData(WorkflowState.Running, Severity.Critical)]
    [InlineData(WorkflowState.Checking, Severity.Critical)]
    [InlineData(WorkflowState.Finishing, Severity.Critical)]
    [InlineData(WorkflowState.Paused, Severity.Warning)]
    [InlineData(WorkflowState.Draft, null)]
    [InlineData(WorkflowState.Deleted, null)]
    [InlineData(WorkflowState.Finished, null)]
    [InlineData(WorkflowState.Unknown, null)]
    public void It_is_told_while_it_runs_or_is_about_to(WorkflowState state, Severity? severity) =>
        Assert.Equal(severity, Check(Gates.Test, Gates.Workflow("fardet-vd", state)).SingleOrDefault()?.Severity);

    [Fact]
    public void A_closed_campaign_has_reached_its_production_and_one_without_a_path_has_not()
    {
        Assert.Empty(Check(Gates.Production with { Runs = StepRuns.Nothing, Step = null }, Gates.Workflow("fardet-vd")));
        Assert.Single(Check(Gates.Unreadable, Gates.Workflow("fardet-vd")));
    }

    [Fact]
    public void A_campaign_that_no_record_claims_is_nobodys_to_sign() =>
        Assert.Empty(Check(Gates.Test with { JustIn = [12] }, Gates.Workflow("fardet-vd")));

    [Fact]
    public void It_says_which_workflow_which_step_and_what_to_do()
    {
        var finding = Assert.Single(Check(Gates.SetUp, Gates.Workflow("fardet-vd")));

        Assert.Equal((RuleNames.UnsignedProduction, "fd-mc:1001"), (finding.Rule, finding.Key));
        Assert.Equal((1001, 11), (finding.Workflow, finding.Campaign));
        Assert.Equal(
            "Production runs without sign-off: Workflow 1001 (hd-protodune raw) of campaign fd-mc runs with scope fardet-vd "
                + "while the campaign is at its step \"Set up\". Pause workflow 1001 in justIN, or have what is missing "
                + "signed or waived (/signoff fd-mc).",
            finding.Text);
        Assert.Contains("Scope: fardet-vd\n", finding.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_test_step_it_may_be_a_test_whose_scope_was_forgotten() =>
        Assert.Equal(
            "Workflow 1001 (hd-protodune raw) of campaign fd-mc (justIN 11) is submitted with scope fardet-vd while "
                + "the campaign is at its step \"Test\": tests always have the scope usertests, and production runs without "
                + "sign-off. Pause workflow 1001 in justIN and submit the test again with --scope usertests; "
                + "or have what is missing signed or waived (/signoff fd-mc).",
            Assert.Single(Check(
                Gates.Test with { JustIn = [11, 12] }, Gates.Workflow("fardet-vd", WorkflowState.Submitted))).Text);

    private static IEnumerable<Finding> Check(CampaignGate gate, WorkflowStatus workflow) =>
        UnsignedProduction.Check(Given.Snapshot(workflow), Gates.History(gate));
}
