using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Tests.Campaigns.Plans;

public class PlanBuilderTests
{
    private const string Template = "fardet-hd-{type}_ritm1780305_nu_fhc_skip{skip}_limit{limit}";

    [Theory]
    [InlineData(20_784, 5_000, 100L, "0+100 100+5000 5100+5000 10100+5000 15100+5000 20100+")]
    [InlineData(20_784, 5_000, null, "0+5000 5000+5000 10000+5000 15000+5000 20000+")]
    [InlineData(10_000, 5_000, null, "0+5000 5000+")]
    [InlineData(10, 5_000, null, "0+")]
    [InlineData(1, 1, null, "0+")]
    [InlineData(101, 5_000, 100L, "0+100 100+")]
    public void Rows_begin_with_a_small_one_if_wished_and_the_last_is_to_the_end(
        long total, long perWorkflow, long? first, string rows)
    {
        var plan = Accepted(PlanBuilder.Add(Plan.Empty, Wish(total, perWorkflow, first), highestRow: 0));

        Assert.Equal(rows, string.Join(' ', plan.Rows.Select(entry => $"{entry.Row.Skip}+{entry.Row.Limit}")));
    }

    [Fact]
    public void Outputs_are_named_as_in_the_LBL2_table()
    {
        var plan = Accepted(PlanBuilder.Add(Plan.Empty, Wish(20_784, 6_000, null), highestRow: 0));
        var outputs = plan.Rows.Select(entry => entry.Row.Output).ToList();

        Assert.Equal("fardet-hd-{type}_ritm1780305_nu_fhc_skip0_limit6000", outputs[0]);
        Assert.Equal("fardet-hd-{type}_ritm1780305_nu_fhc_skip18000_end", outputs[^1]);
    }

    [Fact]
    public void A_workflow_is_filled_into_an_outputs_name_once_it_is_known()
    {
        var row = new PlanRow(1, 0, 6_000, "fardet-hd-{type}_skip0_limit6000_{workflow}");

        Assert.Equal("fardet-hd-{type}_skip0_limit6000_{workflow}", OutputName.Of(row));
        Assert.Equal("fardet-hd-{type}_skip0_limit6000_1650", OutputName.Of(row with { Workflow = 1650 }));
    }

    [Fact]
    public void A_number_is_never_given_again()
    {
        var plan = Accepted(PlanBuilder.Add(Plan.Empty, Wish(10, 5, null), highestRow: 7));

        Assert.Equal([8, 9], plan.Rows.Select(entry => entry.Row.Number));
    }

    [Theory]
    [InlineData(0, 10, null, "a number from 1 to")]
    [InlineData(10, 0, null, "1 file or more")]
    [InlineData(10, 5, 0L, "from 1 to 9 files, not 0")]
    [InlineData(10, 5, 10L, "from 1 to 9 files, not 10")]
    [InlineData(200_000, 1, null, "makes 200,000 rows")]
    [InlineData(long.MaxValue, 1, null, "a number from 1 to")]
    public void What_makes_no_plan_is_refused(long total, long perWorkflow, long? first, string words)
    {
        var refused = Assert.IsType<PlanDecision.Refused>(
            PlanBuilder.Add(Plan.Empty, Wish(total, perWorkflow, first), highestRow: 0));

        Assert.Contains(words, Assert.Single(refused.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dataset_is_added_once_for_each_phase_unless_all_its_rows_were_dropped()
    {
        var plan = Accepted(PlanBuilder.Add(Plan.Empty, Wish(10, 5, null), 0));

        var again = PlanBuilder.Add(plan, Wish(10, 5, null), 2);
        var sample = PlanBuilder.Add(plan, Wish(10, 5, null) with { Phase = StepRuns.Tests }, 2);
        var dropped = Accepted(PlanChange.Apply(plan, RowSelection.All, new() { Dropped = true }, PlanStates.None));

        Assert.Contains("(set 1-2 drop)", Problem(again), StringComparison.Ordinal);
        Assert.IsType<PlanDecision.Accepted>(sample);
        Assert.Equal(4, Accepted(PlanBuilder.Add(dropped, Wish(10, 5, null), 2)).Datasets[0].Rows.Count);
    }

    [Fact]
    public void Every_plan_that_is_built_takes_each_file_once() => Prop.ForAll(
        (from total in Gen.Choose(1, 5_000)
         from perWorkflow in Gen.Choose(1, 700)
         from first in Gen.Choose(0, 900)
         select Wish(total, perWorkflow, first > 0 && first < total ? first : null)).ToArbitrary(),
        wish =>
        {
            var plan = Accepted(PlanBuilder.Add(Plan.Empty, wish, 0));
            return plan.Rows.Sum(entry => entry.Row.Count(wish.TotalFiles)) == wish.TotalFiles
                && PlanCheck.Of(plan).Count == 0
                && plan.Rows.Count(entry => entry.Row.Limit is null) == 1
                && plan.Rows.Last().Row.Remaining(wish.TotalFiles) == 0;
        }).QuickCheckThrowOnFailure();

    private static PlanWish Wish(long total, long perWorkflow, long? first) =>
        new(PlanRows.Dataset, total, perWorkflow, first, StepRuns.Production, Template, "");

    private static Plan Accepted(PlanDecision decision) => Assert.IsType<PlanDecision.Accepted>(decision).After;

    private static string Problem(PlanDecision decision) =>
        Assert.Single(Assert.IsType<PlanDecision.Refused>(decision).Problems).Text;
}
