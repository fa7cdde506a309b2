using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Monitoring.Rules;

/// <summary>The kinds of failure that justIN never pauses for: stalled-jobs, aborted-jobs and upload-failures.</summary>
public class FailureKindTests
{
    [Theory]
    [InlineData(OutcomeKind.Stalled, RuleNames.StalledJobs, "stalled", "stalled jobs")]
    [InlineData(OutcomeKind.Aborted, RuleNames.AbortedJobs, "were aborted", "aborted jobs")]
    [InlineData(OutcomeKind.UploadFailed, RuleNames.UploadFailures, "could not upload their output", "failed uploads")]
    public void Of_jobs_that_fail_in_one_way_everywhere_one_finding_tells(
        OutcomeKind kind, string rule, string did, string kindName)
    {
        var outcome = new Outcome(kind);
        Tally[] jobs =
        [
            .. Given.Jobs(200, 25, "CERN", outcome: outcome), .. Given.Jobs(100, 10, "UK_QMUL", outcome: outcome),
            .. Given.Jobs(100, 2, "UK_QMUL", workflow: 1002, outcome: outcome),
        ];

        var finding = Assert.Single(Check(jobs));

        Assert.Equal(
            new Finding(
                Given.Source,
                rule,
                Key: "everywhere",
                Severity.Warning,
                $"37 of 400 jobs (9 %) {did} in the last 24 h, with no one site to blame: workflow 1001: 35, workflow 1002: 2. "
                    + $"justIN never pauses a workflow for {kindName}, so the jobs go on.",
                Cause: CauseNames.Jobscript),
            finding with { Why = "" });
    }

    [Theory]
    [InlineData(400, 20, true)] // 5 %
    [InlineData(400, 19, false)]
    [InlineData(20, 10, true)]
    [InlineData(20, 9, false)] // too few jobs
    public void Wants_a_least_part_and_a_least_number(int jobs, int stalled, bool told) =>
        Assert.Equal(told, Check(Given.Jobs(jobs, stalled, "CERN", outcome: Given.Stalled)).Any());

    [Fact]
    public void Jobscript_errors_are_no_such_kind() => Assert.Empty(Check(Given.Jobs(400, 300, "CERN")));

    [Fact]
    public void A_site_that_fails_in_one_way_is_told_by_site_failures_alone() =>
        Assert.Equal(
            [(RuleNames.SiteFailures, "CERN")],
            Check([.. Given.Jobs(100, 80, "CERN", outcome: Given.Stalled), .. Given.Jobs(300, 3, "UK_QMUL")])
                .Select(finding => (finding.Rule, finding.Key)));

    /// <summary>All sites fail a fifth of their jobs, but CERN by other means than the rest.</summary>
    [Theory]
    [InlineData(OutcomeKind.Stalled, RuleNames.StalledJobs)]
    [InlineData(OutcomeKind.Aborted, RuleNames.AbortedJobs)]
    [InlineData(OutcomeKind.UploadFailed, RuleNames.UploadFailures)]
    public void A_site_no_worse_than_others_in_all_may_be_so_in_one_kind(OutcomeKind kind, string rule)
    {
        var finding = Assert.Single(Check(
            [.. Given.Jobs(100, 20, "CERN", outcome: new Outcome(kind)), .. Given.Jobs(300, 60, "UK_QMUL")]));

        Assert.Equal((rule, "CERN", "CERN", Severity.Warning), (finding.Rule, finding.Key, finding.Site, finding.Severity));
        Assert.StartsWith("20 of 100 jobs at CERN ", finding.Text, StringComparison.Ordinal);
        Assert.Contains(" in the last 24 h, 0 % elsewhere (0 of 300). justIN never pauses", finding.Text);
    }

    [Fact]
    public void Jobs_at_a_blamed_place_are_not_counted_again()
    {
        Tally[] badStorage =
        [
            .. Given.Jobs(100, 90, "CERN", "NIKHEF", outcome: Given.Stalled),
            .. Given.Jobs(100, 1, "CERN", outcome: Given.Stalled),
            .. Given.Jobs(100, 1, "UK_QMUL", outcome: Given.Stalled),
        ];

        Assert.Equal(RuleNames.StorageFailures, Assert.Single(Check(badStorage)).Rule);
    }

    [Fact]
    public void A_trouble_everywhere_is_told_beside_a_bad_site() =>
        Assert.Equal(
            [(RuleNames.SiteFailures, "CERN"), (RuleNames.UploadFailures, "everywhere")],
            Check(
            [
                .. Given.Jobs(100, 90, "CERN"),
                .. Given.Jobs(300, 30, "UK_QMUL", outcome: Given.UploadFailed),
                .. Given.Jobs(300, 30, "US_BNL", outcome: Given.UploadFailed),
            ]).Select(finding => (finding.Rule, finding.Key)));

    private static IReadOnlyList<Finding> Check(Tally[] jobs) => RuleBook.Check(Given.Snapshot(jobs), new(), Given.Settings);
}
