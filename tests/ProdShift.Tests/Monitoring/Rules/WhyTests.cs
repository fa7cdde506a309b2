using ProdShift.Core.Monitoring;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Monitoring.Rules;

/// <summary>What is shown to those who ask "Why?", and whose campaign a finding is of.</summary>
public class WhyTests
{
    [Fact]
    public void Of_a_site() => Golden.Check(Why(RuleNames.SiteFailures, BadSite()));

    [Fact]
    public void Of_a_site_in_many_workflows() => Golden.Check(Why(
        RuleNames.SiteFailures,
        [
            .. Enumerable.Range(1, 12).SelectMany(i => Given.Jobs(20, 5 + i, "NL_NIKHEF", workflow: 1000 + i)),
            .. Enumerable.Range(1, 12).SelectMany(i => Given.Jobs(100, i, "CERN", workflow: 1000 + i)),
        ]));

    [Fact]
    public void Of_a_storage_element() => Golden.Check(Why(
        RuleNames.StorageFailures,
        [
            .. Given.Jobs(40, 30, "CERN", "NIKHEF"), .. Given.Jobs(200, 2, "CERN", "MANCHESTER"),
            .. Given.Jobs(10, 10, "UK_QMUL", "NIKHEF", workflow: 1002),
            .. Given.Jobs(90, 1, "UK_QMUL", "MANCHESTER", workflow: 1002),
        ]));

    [Fact]
    public void Of_a_kind_of_failure_everywhere() => Golden.Check(Why(
        RuleNames.UploadFailures,
        [
            .. Given.Jobs(200, 25, "CERN", outcome: Given.UploadFailed),
            .. Given.Jobs(100, 12, "UK_QMUL", workflow: 1002, outcome: Given.UploadFailed),
            .. Given.Jobs(100, 0, "UK_QMUL", workflow: 1003),
        ]));

    [Fact]
    public void Of_a_pause() => Golden.Check(Why(RuleNames.PausedWorkflow, Given.Workflow(WorkflowState.Paused) with
    {
        LastPause = new(555, Given.Now.AddHours(-2), PauseCause.JobscriptErrors, JobsStartedSince: false),
        Jobs = new(40, 30, 5, 4, new Dictionary<int, int> { [1] = 3, [65] = 21 }),
    }));

    [Fact]
    public void Of_a_pause_by_a_person() => Golden.Check(Why(RuleNames.PausedWorkflow, Given.Workflow(WorkflowState.Paused)));

    [Fact]
    public void Of_missing_files() => Golden.Check(Why(RuleNames.FilesMissing, Given.Workflow(WorkflowState.Finished) with
    {
        FilesProcessed = 380,
        Jobs = new(450, 440, 380, 380, Enumerable.Range(1, 12).ToDictionary(code => code, code => code)),
    }));

    [Fact]
    public void The_numbers_of_a_finding_do_not_change_with_time_alone()
    {
        var now = Given.Snapshot(BadSite());

        Assert.Equal(
            RuleBook.Check(now, new(), Given.Settings),
            RuleBook.Check(now with { TakenAt = now.TakenAt.AddHours(8) }, new(), Given.Settings));
    }

    [Fact]
    public void The_sum_of_the_table_is_what_the_text_says()
    {
        var finding = Assert.Single(RuleBook.Check(Given.Snapshot(BadSite()), new(), Given.Settings));

        var all = finding.Why.Split('\n').Single(line => line.StartsWith("all ", StringComparison.Ordinal));
        Assert.Contains("70 % of its jobs failed (35 of 50), 2 % elsewhere (6 of 400)", finding.Text, StringComparison.Ordinal);
        Assert.Matches("35 of 50 .* 6 of 400 ", all);
    }

    [Fact]
    public void What_ran_elsewhere_only_is_not_compared_with()
    {
        Tally[] jobs = [.. BadSite(), .. Given.Jobs(300, 100, "CERN", workflow: 1003)];

        var finding = RuleBook.Check(Given.Snapshot(jobs), new(), Given.Settings).Single(found => found.Site == "NL_NIKHEF");

        Assert.Equal(Assert.Single(RuleBook.Check(Given.Snapshot(BadSite()), new(), Given.Settings)).Why, finding.Why);
    }

    [Fact]
    public void A_name_of_a_source_cannot_break_the_table()
    {
        var site = "EVIL\nline " + new string('x', 300);
        Tally[] jobs = [.. Given.Jobs(40, 30, site), .. Given.Jobs(200, 2, "CERN")];

        var why = Assert.Single(RuleBook.Check(Given.Snapshot(jobs), new(), Given.Settings)).Why;

        Assert.Equal(8, why.Split('\n').Length);
        Assert.All(why.Split('\n'), line => Assert.InRange(line.Length, 1, 130));
    }

    [Theory]
    [InlineData(11, 11, 11)]
    [InlineData(11, 12, null)]
    [InlineData(11, 0, null)] // the source did not tell of the other workflow
    public void A_place_is_of_a_campaign_if_all_its_failures_are(int one, int other, int? campaign)
    {
        WorkflowStatus[] workflows =
        [
            Given.Workflow(WorkflowState.Running, 1001) with { Campaign = one },
            Given.Workflow(WorkflowState.Running, other == 0 ? 1009 : 1002) with { Campaign = other },
        ];

        var finding = Assert.Single(
            RuleBook.Check(Given.Snapshot(BadSite()) with { Workflows = workflows }, new(), Given.Settings));

        Assert.Equal(campaign, finding.Campaign);
    }

    [Theory]
    [InlineData(WorkflowState.Paused, false, RuleNames.PausedWorkflow)]
    [InlineData(WorkflowState.Finished, false, RuleNames.WorkflowFinished)]
    [InlineData(WorkflowState.Finished, true, RuleNames.WorkflowFailed)]
    public void What_is_about_a_workflow_is_of_its_campaign(WorkflowState state, bool failed, string rule)
    {
        var workflow = Given.Workflow(state) with { FailedWithTooManyFiles = failed };

        var finding = Assert.Single(RuleBook.Check(Given.Snapshot(workflow), new(), Given.Settings));

        Assert.Equal((rule, 11), (finding.Rule, finding.Campaign));
        Assert.NotEmpty(finding.Why);
    }

    private static Tally[] BadSite() =>
    [
        .. Given.Jobs(40, 30, "NL_NIKHEF"), .. Given.Jobs(200, 4, "CERN"),
        .. Given.Jobs(10, 5, "NL_NIKHEF", workflow: 1002, outcome: Given.Stalled), .. Given.Jobs(200, 2, "CERN", workflow: 1002),
    ];

    private static string Why(string rule, params Tally[] jobs) => Why(rule, Given.Snapshot(jobs));

    private static string Why(string rule, WorkflowStatus workflow) => Why(rule, Given.Snapshot(workflow));

    private static string Why(string rule, Snapshot now) =>
        RuleBook.Check(now, new(), Given.Settings).First(finding => finding.Rule == rule).Why + "\n";
}
