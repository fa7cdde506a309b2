using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.PlanWatch;
using ProdShift.Tests.Campaigns.Plans.Commands;

namespace ProdShift.Tests.PlanWatch;

public class PlanFillingTests
{
    [Fact]
    public void A_row_filled_twice_at_once_has_the_last_and_what_it_replaces()
    {
        var plan = new Plan([Templates.Dataset("", Templates.Input, Templates.Row(2))]);

        var accepted = Assert.IsType<PlanDecision.Accepted>(
            PlanFilling.Decide(plan, [new(2, 1513, null, "first"), new(2, 1638, 1513, "again")]));

        var row = Assert.Single(accepted.After.Rows).Row;
        Assert.Equal((1638, 1513), (row.Workflow, row.Replaces));
        Assert.Equal("row 2 is workflow 1513: first; row 2 is workflow 1638: again", accepted.What);
    }

    [Fact]
    public void Of_many_the_first_are_named_and_the_others_counted()
    {
        var rows = Enumerable.Range(1, 1_200).Select(number => Templates.Row(number, number * 10L, 10)).ToArray();
        var plan = new Plan([Templates.Dataset("", Templates.Input, rows)]);

        var accepted = Assert.IsType<PlanDecision.Accepted>(
            PlanFilling.Decide(plan, [.. rows.Select(row => new RowFilled(row.Number, 1_000 + row.Number, null, "so"))]));

        Assert.EndsWith("row 5 is workflow 1005: so; and 1,195 more", accepted.What, StringComparison.Ordinal);
        Assert.All(accepted.After.Rows, planned => Assert.Equal(1_000 + planned.Row.Number, planned.Row.Workflow));
    }
}
