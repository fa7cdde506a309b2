using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Monitoring.Rules;

public class StorageFailuresTests
{
    [Fact]
    public void Names_the_storage_element_and_shows_the_counts()
    {
        Tally[] jobs =
        [
            .. Given.Jobs(6, 6, "CERN", "MANCHESTER"), .. Given.Jobs(12, 0, "CERN", "NIKHEF"),
            .. Given.Jobs(4, 2, "UK_QMUL", "MANCHESTER", outcome: Given.Stalled), .. Given.Jobs(30, 1, "UK_QMUL", "NIKHEF"),
        ];

        Assert.Equal(
            new Finding(
                Given.Source,
                RuleNames.StorageFailures,
                Key: "MANCHESTER",
                Severity.Critical,
                "8 of 9 failures in the last 24 h are of jobs that read from MANCHESTER: 80 % of these jobs failed (8 of 10), "
                    + "2 % elsewhere (1 of 42); most ran at CERN. How they failed: exit code 65: 6, stalled: 2. Cause: the storage element.",
                Storage: "MANCHESTER",
                Cause: CauseNames.Storage),
            Assert.Single(Check(jobs)) with { Why = "" });
    }

    [Fact]
    public void A_storage_element_that_fails_one_workflow_only_is_found() =>
        Assert.Contains(
            "100 % of these jobs of workflow 1020 failed (30 of 30), 0 % elsewhere (0 of 30)",
            Assert.Single(Check(
            [
                .. Given.Jobs(30, 30, "CERN", "NIKHEF", workflow: 1020),
                .. Given.Jobs(30, 0, "CERN", "MANCHESTER", workflow: 1020),
                .. Given.Jobs(900, 9, "CERN", "NIKHEF"), .. Given.Jobs(900, 9, "CERN", "MANCHESTER"),
            ])).Text,
            StringComparison.Ordinal);

    /// <summary>CERN fails whatever it reads, and reads mostly from its own storage element.</summary>
    [Fact]
    public void A_bad_site_does_not_blame_the_storage_element_beside_it()
    {
        Tally[] jobs =
        [
            .. Given.Jobs(200, 180, "CERN", "DUNE_CERN_EOS"), .. Given.Jobs(40, 36, "CERN", "NIKHEF"),
            .. Given.Jobs(20, 0, "UK_QMUL", "DUNE_CERN_EOS"), .. Given.Jobs(400, 8, "UK_QMUL", "NIKHEF"),
        ];

        var finding = Assert.Single(RuleBook.Check(Given.Snapshot(jobs), new(), Given.Settings));

        Assert.Equal((RuleNames.SiteFailures, "CERN"), (finding.Rule, finding.Key));
    }

    [Theory]
    [InlineData("MONTECARLO")]
    [InlineData("")]
    public void What_is_no_storage_element_is_not_blamed(string storage) =>
        Assert.Empty(Check([.. Given.Jobs(100, 90, "CERN", storage), .. Given.Jobs(100, 2, "CERN", "NIKHEF")]));

    [Fact]
    public void A_failed_upload_is_not_the_fault_of_the_input() =>
        Assert.Empty(Check(
        [
            .. Given.Jobs(100, 90, "CERN", "MANCHESTER", outcome: Given.UploadFailed),
            .. Given.Jobs(100, 2, "CERN", "NIKHEF"),
        ]));

    [Theory]
    [InlineData(30, Severity.Warning)]
    [InlineData(31, Severity.Critical)]
    public void Is_critical_if_more_than_half_of_the_jobs_fail(int failed, Severity severity) =>
        Assert.Equal(
            severity, Assert.Single(Check([.. Given.Jobs(60, failed, "CERN", "A"), .. Given.Jobs(60, 0, "CERN", "B")])).Severity);

    private static IEnumerable<Finding> Check(Tally[] jobs) => Given.StorageFailures(jobs);
}
