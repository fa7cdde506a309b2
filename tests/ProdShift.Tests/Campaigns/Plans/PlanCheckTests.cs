using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Tests.Campaigns.Plans;

public class PlanCheckTests
{
    [Fact]
    public void Remaining_is_as_in_the_LBL2_table()
    {
        var plan = PlanRows.Plan("0+6000 6000+1000 7000+5000 12000+5000 17000+");

        Assert.Empty(PlanCheck.Of(plan));
        Assert.Equal([14784, 13784, 8784, 3784, 0], plan.Rows.Select(entry => entry.Row.Remaining(entry.Dataset.TotalFiles)));
    }

    [Theory]
    [InlineData("0+", "")]
    [InlineData("0+20784", "")] // to the last file, not written as open
    [InlineData("0+6000 6000+", "")]
    [InlineData("0+6000 7000+", "No row takes files 6,001 to 7,000 of higuera:fardet-hd, between rows 1 and 2.")]
    [InlineData("1000+", "No row takes files 1 to 1,000 of higuera:fardet-hd, before row 1.")]
    [InlineData("0+20783", "No row takes file 20,784 of higuera:fardet-hd, after row 1.")]
    [InlineData("0+6000 5000+", "Rows 1 and 2 both take files 5,001 to 6,000 of higuera:fardet-hd.")]
    [InlineData("0+6000 0+6000 6000+", "Rows 1 and 2 both take files 1 to 6,000 of higuera:fardet-hd.")]
    [InlineData("0+9000 1000+10 9000+", "Rows 1 and 2 both take files 1,001 to 1,010 of higuera:fardet-hd.")]
    [InlineData(
        "0+20000 20000+1000",
        "Row 2 goes to file 21,000, and higuera:fardet-hd has 20,784: 216 too many. "
        + "Write limit -1 for all to the end, or correct the total.")]
    [InlineData(
        "0+6000 6000+ 8000+100",
        "Row 2 takes all files to the end, and row 3 comes after it: only the last row may.")]
    [InlineData("0+6000 6000+ 8000+", "Row 2 takes all files to the end, and row 3 comes after it: only the last row may.")]
    [InlineData("0+20784 20784+", "Row 2 begins after 20,784 files, and higuera:fardet-hd has 20,784.")]
    [InlineData("x0+6000 6000+", "")] // left out on purpose
    [InlineData("0+6000 x6000+1000 7000+", "")]
    [InlineData("0+6000 x6000+1000 6000+500 6500+", "")] // dropped, and made anew in two
    [InlineData("0+6000 x6000+", "")]
    [InlineData("x0+", "")]
    public void Of_production_each_file_is_taken_once(string rows, string problems) =>
        Assert.Equal(problems, string.Join('|', PlanCheck.Of(PlanRows.Plan(rows)).Select(problem => problem.Text)));

    [Theory]
    [InlineData("500+100", "")] // a sample may lie anywhere, and leaves the rest
    [InlineData("0+100 100+100", "")]
    [InlineData("0+100 200+100", "between rows 1 and 2")]
    [InlineData("0+100 50+100", "both take")]
    [InlineData("20700+100", "16 too many")]
    public void A_sample_and_tests_take_some_files_each_once(string rows, string words)
    {
        foreach (var phase in new[] { StepRuns.Tests, StepRuns.Validation })
        {
            var problems = string.Join('|', PlanCheck.Of(PlanRows.Plan(rows, phase: phase)).Select(problem => problem.Text));
            Assert.Equal(words.Length == 0, problems.Length == 0);
            Assert.Contains(words, problems, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("0+1000", "1000+", 0)] // production goes on where the sample ends
    [InlineData("0+1000", "0+", 0)] // or takes its files again
    [InlineData("0+1000", "2000+", 1)]
    [InlineData("0+1000", "500+", 1)]
    public void Production_begins_at_the_first_file_or_where_the_sample_ends(string sample, string production, int problems)
    {
        var plan = new Plan(
        [
            PlanRows.Of(sample, phase: StepRuns.Validation), PlanRows.Of(production, first: 10),
        ]);

        Assert.Equal(problems, PlanCheck.Of(plan).Count);
    }

    [Fact]
    public void A_workflow_belongs_to_one_row_and_cannot_replace_itself()
    {
        var plan = PlanRows.Plan("0+6000 6000+1000 7000+");
        var rows = plan.Rows.ToDictionary(e => e.Row.Number, e => e.Row with { Workflow = 1650, Replaces = 1513 });
        rows[3] = rows[3] with { Workflow = 1651, Replaces = 1651 };

        Assert.Equal(
            ["Row 3: workflow 1651 cannot replace itself.", "Workflow 1650 stands at rows 1-2: a workflow belongs to one row."],
            PlanCheck.Of(plan.With(rows)).Select(problem => problem.Text));
    }

    [Fact]
    public void Numbers_out_of_range_are_said_and_nothing_overflows()
    {
        var plan = PlanRows.Plan("0+10 -5+10 9223372036854775807+9223372036854775807 10+0");

        var kinds = PlanCheck.Of(plan).Select(problem => problem.Kind).ToList();

        Assert.Equal(4, kinds.Count(kind => kind == PlanProblemKind.Value));
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("")]
    public void Names_are_one_line(string name) => Assert.Contains(
        PlanCheck.Of(new([PlanRows.Of("0+", name: name)])), problem => problem.Kind == PlanProblemKind.Value);

    [Fact]
    public void More_rows_than_a_plan_has_are_refused()
    {
        var rows = Enumerable.Range(0, PlanLimits.Rows + 1).Select(at => new PlanRow(at + 1, at, 1, "")).ToList();
        var plan = new Plan([new("ns:name", PlanLimits.Rows + 1, StepRuns.Production, "", rows)]);

        Assert.Equal(
            "A plan has at most 100,000 rows; this one would have 100,001.", Assert.Single(PlanCheck.Of(plan)).Text);
    }
}
