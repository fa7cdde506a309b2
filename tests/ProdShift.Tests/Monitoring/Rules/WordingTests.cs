using ProdShift.Core.Monitoring;
using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Tests.Monitoring.Rules;

/// <summary>The phrases that rules share, read where they are shown.</summary>
public class WordingTests
{
    [Theory]
    [InlineData(0, 400, "0 %")]
    [InlineData(1, 400, "0.2 %")]
    [InlineData(1, 100_000, "0.1 %")]
    [InlineData(11, 620, "2 %")]
    [InlineData(392, 400, "98 %")]
    [InlineData(399, 400, "99.8 %")]
    [InlineData(99_999, 100_000, "99.9 %")]
    [InlineData(400, 400, "100 %")]
    public void Nearly_all_is_not_all_and_nearly_none_is_not_none(int part, int whole, string percent)
    {
        var jobs = new JobTotals(whole, whole, part, part, new Dictionary<int, int>());
        var now = Given.Snapshot(Given.Workflow(WorkflowState.Finished) with { Jobs = jobs });

        Assert.Contains($"exit code 0 ({percent})", Assert.Single(WorkflowFinished.Check(now, new())).Text);
    }

    [Fact]
    public void Of_many_outcomes_the_most_frequent_are_named()
    {
        Tally[] jobs =
        [
            .. Enumerable.Range(1, 8).SelectMany(code =>
                Given.Jobs(10 + code, code, "CERN", outcome: new Outcome(OutcomeKind.JobscriptError, code))),
            .. Given.Jobs(600, 12, "UK_QMUL"),
        ];

        Assert.EndsWith(
            ". How they failed: exit code 8: 8, exit code 7: 7, exit code 6: 6, exit code 5: 5, exit code 4: 4, others: 6. Cause: the site.",
            Assert.Single(Given.SiteFailures(jobs)).Text,
            StringComparison.Ordinal);
    }
}
