using ProdShift.Core.Diagnosis;

namespace ProdShift.Tests.Diagnosis;

public class RootCauseTests
{
    [Fact]
    public void A_site_is_named_and_not_its_five_entries()
    {
        var table = new FailureTable(["site", "entry"]);
        for (var entry = 1; entry <= 5; entry++)
        {
            table.Add(["UK_Brunel", $"UK_Brunel_ce{entry}"], 20, 16);
            table.Add(["NL_NIKHEF", $"NL_NIKHEF_ce{entry}"], 60, 2);
        }

        var cause = Assert.Single(Find(table).Causes);
        Assert.Equal("{site=UK_Brunel}", cause.ToString());
        Assert.Equal((80, 100, 10, 300), (cause.Failed, cause.Total, cause.ElsewhereFailed, cause.ElsewhereTotal));
        Assert.InRange(cause.Explains, 0.99, 1);
        Assert.InRange(cause.PValue, 0, 1e-20);
    }

    [Fact]
    public void One_bad_entry_is_named_and_not_its_site()
    {
        var table = new FailureTable(["site", "entry"]);
        table.Add(["CERN", "CERN_ce01"], 80, 2);
        table.Add(["CERN", "CERN_ce02"], 40, 38);
        table.Add(["CERN", "CERN_ce03"], 80, 3);
        table.Add(["UK_RAL-Tier1", "RAL_ce01"], 200, 4);

        Assert.Equal("{entry=CERN_ce02}", Assert.Single(Find(table).Causes).ToString());
    }

    [Fact]
    public void A_site_with_one_entry_is_named_as_the_site()
    {
        var table = new FailureTable(["entry", "site"]);
        table.Add(["PIC_ce01", "ES_PIC"], 50, 40);
        for (var entry = 1; entry <= 3; entry++)
            table.Add([$"FZU_ce{entry}", "CZ_FZU"], 50, 1);

        Assert.Equal("{site=ES_PIC}", Assert.Single(Find(table).Causes).ToString());
    }

    [Fact]
    public void A_storage_is_named_and_not_the_three_sites_that_read_it()
    {
        var table = new FailureTable(["site", "storage"]);
        foreach (var site in new[] { "UK_Manchester", "UK_Oxford", "UK_Brunel", "CERN" })
        {
            table.Add([site, "MANCHESTER"], site == "CERN" ? 4 : 60, site == "CERN" ? 3 : 51);
            table.Add([site, "DUNE_CERN_EOS"], 40, 1);
        }

        Assert.Equal("{storage=MANCHESTER}", Assert.Single(Find(table).Causes).ToString());
    }

    [Fact]
    public void Two_causes_that_overlap_are_both_named_the_costliest_first()
    {
        var table = new FailureTable(["site", "storage"]);
        foreach (var site in new[] { "A", "B", "C", "D", "E" })
        {
            foreach (var storage in new[] { "R", "S", "T", "U" })
                table.Add([site, storage], 50, site == "A" ? 45 : storage == "R" ? 44 : 1);
        }

        Assert.Equal(["{storage=R}", "{site=A}"], Find(table).Causes.Select(cause => cause.ToString()));
    }

    [Fact]
    public void Causes_are_ranked_by_the_wall_time_they_cost()
    {
        var table = new FailureTable(["site"]);
        table.Add(["short jobs"], 100, 90, wall: 100);
        table.Add(["long jobs"], 100, 60, wall: 60_000);
        table.Add(["good"], 800, 8, wall: 80_000);

        var causes = Find(table).Causes;
        Assert.Equal(["{site=long jobs}", "{site=short jobs}"], causes.Select(cause => cause.ToString()));
        Assert.True(causes[0].LostWall > 100 * causes[1].LostWall);
    }

    [Fact]
    public void An_exit_code_is_no_cause_but_narrows_one_that_would_drown_without_it()
    {
        var table = new FailureTable(["stage", "exit"]);
        foreach (var stage in new[] { "1", "2", "3", "4", "5", "6" })
        {
            table.Add([stage, "0"], 900, 0);
            table.Add([stage, "1"], stage == "2" ? 80 : 150, stage == "2" ? 80 : 150);
            table.Add([stage, "65"], stage == "2" ? 80 : 1, stage == "2" ? 80 : 1);
        }
        Assert.Equal("{stage=2, exit=65}", Assert.Single(Find(table).Causes).ToString());

        table.Add(["2", "65"], 900, 900);
        Assert.Equal("{stage=2}", Assert.Single(Find(table).Causes).ToString());
    }

    [Theory]
    [InlineData(Verdict.None, 200, 2, 0)]
    [InlineData(Verdict.Everywhere, 200, 120, 0)]
    [InlineData(Verdict.Central, 200, 120, 4)]
    [InlineData(Verdict.None, 200, 6, 5)]
    [InlineData(Verdict.TooFew, 1, 1, 0)]
    [InlineData(Verdict.None, 0, 0, 0)]
    public void Without_a_place_it_says_what_is_true(Verdict expected, int jobs, int failed, int failedBefore)
    {
        var table = new FailureTable(["site"]);
        foreach (var site in new[] { "A", "B", "C", "D" })
        {
            table.Add([site], jobs, failed);
            if (failedBefore > 0)
                table.Add([site], 200, failedBefore, before: true);
        }
        Assert.Equal(expected, Find(table).Verdict);
        Assert.Empty(Find(table).Causes);
    }

    [Fact]
    public void Sites_with_unlike_rates_of_their_own_are_alike_in_an_outage()
    {
        var table = new FailureTable(["site"]);
        foreach (var (site, failedBefore) in new[] { ("good", 1), ("fair", 20), ("poor", 80), ("bad", 200) })
        {
            table.Add([site], 1000, failedBefore, before: true);
            table.Add([site], 300, 240);
        }
        Assert.Equal((Verdict.Central, 0), (Find(table).Verdict, Find(table).Causes.Count));
    }

    [Fact]
    public void What_always_failed_is_no_news()
    {
        var table = new FailureTable(["site"]);
        foreach (var site in new[] { "A", "B", "C" })
        {
            table.Add([site], 300, site == "A" ? 90 : 3, before: true);
            table.Add([site], 100, site == "A" ? 31 : 1);
        }
        Assert.Equal(Verdict.None, Find(table).Verdict);
    }

    [Fact]
    public void The_answer_does_not_depend_on_the_order_of_the_rows()
    {
        var random = new Random(4);
        var rows = Enumerable.Range(0, 300)
            .Select(i => (string[])[$"s{random.Next(6)}", $"r{random.Next(5)}", $"w{random.Next(4)}"])
            .Select(values => (values, failed: values[0] == "s2" ? 7 : random.Next(values[2] == "w1" ? 4 : 2))).ToList();
        var answers = Enumerable.Range(0, 5).Select(_ =>
        {
            var table = new FailureTable(["site", "storage", "workflow"]);
            foreach (var (values, failed) in rows.OrderBy(_ => random.Next()))
                table.Add(values, 10, failed);
            return string.Join(" ", Find(table).Causes);
        });
        Assert.Single(answers.Distinct());
    }

    private static DiagnosisResult Find(FailureTable table) => RootCause.Find(table, new());
}
