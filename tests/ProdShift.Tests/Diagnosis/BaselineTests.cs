using ProdShift.Core.Diagnosis;

namespace ProdShift.Tests.Diagnosis;

public class BaselineTests
{
    /// <summary>Sixty good jobs are little against an average of 2 %: seven failures of a hundred then are no news.</summary>
    [Fact]
    public void A_site_that_happened_to_do_well_is_not_expected_to_go_on_without_any_failure()
    {
        var table = new FailureTable(["site", "entry"]);
        table.Add(["UK_Edinburgh", "UK_Edinburgh_ce01"], 60, 0, before: true);
        table.Add(["UK_Edinburgh", "UK_Edinburgh_ce01"], 100, 7);
        foreach (var site in new[] { "CERN", "UK_QMUL", "CZ_FZU" })
        {
            table.Add([site, $"{site}_ce01"], 900, 20, before: true);
            table.Add([site, $"{site}_ce01"], 900, 20);
        }
        Assert.InRange(Baseline.Rates(table)[0], 0.007, 0.022);
        Assert.Equal(Verdict.None, RootCause.Find(table, new()).Verdict);
    }

    [Fact]
    public void What_was_seen_often_is_believed()
    {
        var table = new FailureTable(["site"]);
        table.Add(["always bad"], 2000, 600, before: true);
        table.Add(["good"], 8000, 80, before: true);
        var rates = Baseline.Rates(table);
        Assert.InRange(rates[0], 0.28, 0.31);
        Assert.InRange(rates[1], 0.0095, 0.0115);
    }
}
