using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Monitoring.Rules;

public class SiteFailuresTests
{
    [Fact]
    public void Names_the_site_and_shows_the_counts()
    {
        Tally[] jobs =
        [
            .. Given.Jobs(count: 37, failed: 28, "NL_NIKHEF"),
            .. Given.Jobs(count: 3, failed: 3, "NL_NIKHEF", outcome: Given.Stalled),
            .. Given.Jobs(count: 400, failed: 8, "CERN"),
            .. Given.Jobs(count: 220, failed: 3, "UK_QMUL"),
        ];

        var finding = Assert.Single(Check(jobs));

        Assert.Equal(
            new Finding(
                Given.Source,
                RuleNames.SiteFailures,
                Key: "NL_NIKHEF",
                Severity.Critical,
                "31 of 42 failures in the last 24 h are at NL_NIKHEF: 78 % of its jobs failed (31 of 40), "
                    + "2 % elsewhere (11 of 620). How they failed: exit code 65: 28, stalled: 3. Cause: the site.",
                Site: "NL_NIKHEF",
                Cause: CauseNames.Site),
            finding with { Why = "" });
    }

    [Theory]
    [InlineData(3, 4, null)] // low statistics
    [InlineData(4, 40, null)]
    [InlineData(8, 40, Severity.Warning)]
    [InlineData(20, 40, Severity.Warning)]
    [InlineData(21, 40, Severity.Critical)]
    [InlineData(5, 5, Severity.Critical)]
    public void Is_critical_if_more_than_half_of_the_jobs_fail(int failed, int jobs, Severity? severity) =>
        Assert.Equal(
            severity,
            Check([.. Given.Jobs(jobs, failed, "CERN"), .. Given.Jobs(600, 12, "UK_QMUL")]).SingleOrDefault()?.Severity);

    [Theory]
    [InlineData(OutcomeKind.JobscriptError)]
    [InlineData(OutcomeKind.Aborted)]
    [InlineData(OutcomeKind.Stalled)]
    [InlineData(OutcomeKind.UploadFailed)]
    public void Counts_failures_of_every_kind(OutcomeKind kind) =>
        Assert.Single(Check([.. Given.Jobs(40, 30, "CERN", outcome: new Outcome(kind)), .. Given.Jobs(600, 12, "UK_QMUL")]));

    [Fact]
    public void Monte_Carlo_jobs_have_a_site_too() =>
        Assert.Single(Check([.. Given.Jobs(40, 30, "CERN", "MONTECARLO"), .. Given.Jobs(600, 12, "UK_QMUL", "MONTECARLO")]));

    /// <summary>Workflow 1002 fails everywhere, and runs mostly at CERN.</summary>
    [Fact]
    public void A_jobscript_that_fails_everywhere_blames_no_site() =>
        Assert.Empty(Check(
        [
            .. Given.Jobs(300, 291, "CERN", workflow: 1002), .. Given.Jobs(30, 29, "UK_QMUL", workflow: 1002),
            .. Given.Jobs(100, 2, "CERN"), .. Given.Jobs(900, 18, "UK_QMUL"),
        ]));

    /// <summary>Stage 2 fails everywhere, and runs mostly at CERN.</summary>
    [Fact]
    public void A_stage_that_fails_everywhere_blames_no_site() =>
        Assert.Empty(Check(
        [
            .. Given.Jobs(300, 180, "CERN", stage: 2), .. Given.Jobs(30, 18, "UK_QMUL", stage: 2),
            .. Given.Jobs(100, 2, "CERN"), .. Given.Jobs(900, 18, "UK_QMUL"),
        ]));

    /// <summary>CERN runs 1000 jobs of other workflows well: of all its jobs only 5 % fail.</summary>
    [Fact]
    public void A_site_that_fails_one_workflow_only_is_found()
    {
        Tally[] jobs =
        [
            .. Given.Jobs(55, 50, "CERN", workflow: 1020), .. Given.Jobs(600, 12, "UK_QMUL", workflow: 1020),
            .. Given.Jobs(1000, 20, "CERN"), .. Given.Jobs(5000, 100, "UK_QMUL"),
        ];

        var finding = Assert.Single(Check(jobs));

        Assert.Equal(("CERN", "CERN", null, Severity.Warning), (finding.Key, finding.Site, finding.Workflow, finding.Severity));
        Assert.Equal(
            "50 of 182 failures in the last 24 h are at CERN: 91 % of its jobs of workflow 1020 failed (50 of 55), "
                + "2 % elsewhere (12 of 600). How they failed: exit code 65: 50. Cause: the site.",
            finding.Text);
    }

    [Theory]
    [InlineData(100, 31, false)]
    [InlineData(100, 33, true)]
    public void For_one_workflow_the_difference_must_be_greater(int jobs, int failed, bool blamed) =>
        Assert.Equal(blamed, Check(
        [
            .. Given.Jobs(jobs, failed, "CERN", workflow: 1020), .. Given.Jobs(600, 12, "UK_QMUL", workflow: 1020),
            .. Given.Jobs(9000, 180, "CERN"), .. Given.Jobs(9000, 180, "UK_QMUL"),
        ]).Any());

    [Theory]
    [InlineData(2, "80 % of its jobs of workflows 1020, 1021 failed (80 of 100)")]
    [InlineData(7, "80 % of its jobs of 7 workflows (1020, 1021, 1022, 1023, 1024 …) failed (280 of 350)")]
    public void A_site_that_fails_some_workflows_is_one_finding(int workflows, string text) =>
        Assert.Contains(
            text,
            Assert.Single(Check(
            [
                .. Enumerable.Range(1020, workflows).SelectMany(workflow => (Tally[])
                [
                    .. Given.Jobs(50, 40, "CERN", workflow: workflow), .. Given.Jobs(600, 12, "UK_QMUL", workflow: workflow),
                ]),
                .. Given.Jobs(9000, 20, "CERN"), .. Given.Jobs(9000, 20, "UK_QMUL"),
            ])).Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_bad_storage_element_does_not_blame_the_site_that_reads_from_it()
    {
        Tally[] jobs =
        [
            .. Given.Jobs(60, 54, "NL_NIKHEF", "NIKHEF"), .. Given.Jobs(20, 0, "NL_NIKHEF", "SURFSARA"),
            .. Given.Jobs(10, 9, "CERN", "NIKHEF"), .. Given.Jobs(400, 8, "CERN", "DUNE_CERN_EOS"),
        ];

        var finding = Assert.Single(RuleBook.Check(Given.Snapshot(jobs), new(), Given.Settings));

        Assert.Equal((RuleNames.StorageFailures, "NIKHEF"), (finding.Rule, finding.Key));
    }

    [Fact]
    public void Says_which_jobs_are_left_out()
    {
        Tally[] jobs =
        [
            .. Given.Jobs(60, 58, "CERN", "NIKHEF"), .. Given.Jobs(60, 30, "CERN", "DUNE_CERN_EOS"),
            .. Given.Jobs(60, 58, "UK_QMUL", "NIKHEF"), .. Given.Jobs(400, 8, "UK_QMUL", "DUNE_CERN_EOS"),
        ];

        var finding = Assert.Single(
            RuleBook.Check(Given.Snapshot(jobs), new(), Given.Settings), finding => finding.Rule == RuleNames.SiteFailures);

        Assert.Equal(
            "30 of 38 failures in the last 24 h are at CERN: 50 % of its jobs failed (30 of 60), 2 % elsewhere (8 of 400). "
                + "How they failed: exit code 65: 30; "
                + "jobs that read from NIKHEF are left out. Cause: the site.",
            finding.Text);
    }

    [Fact]
    public void Jobs_of_an_unknown_site_blame_nobody() =>
        Assert.Empty(Check([.. Given.Jobs(100, 90, ""), .. Given.Jobs(100, 2, "CERN")]));

    private static IEnumerable<Finding> Check(Tally[] jobs) => Given.SiteFailures(jobs);
}
