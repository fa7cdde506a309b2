using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Tests.Campaigns.Plans;

/// <summary>Whatever is done to a plan, taking it back leaves the plan as it was.</summary>
public class PlanUndoProperties
{
    private static readonly Plan Start = PlanRows.Plan("0+6000 6000+1000 7000+5000 12000+5000 17000+");
    private static readonly DateTimeOffset Ten = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_taken_back_leaves_the_plan_as_it_was() => Prop.ForAll(Edits.ToArbitrary(), edits =>
    {
        var plan = Start;
        foreach (var (rows, edit) in edits)
        {
            var after = PlanChange.Apply(plan, RowSelection.Parse(rows)!, edit, PlanStates.None) is PlanDecision.Accepted done
                ? done.After
                : plan;
            if (PlanRows.Text(PlanBefore.Of(plan, after).Restore(after)) != PlanRows.Text(plan))
                return false;
            plan = after;
        }
        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_added_dataset_goes_and_what_others_changed_elsewhere_stays()
    {
        var wish = new PlanWish("ns:other", 100, 10, null, Core.Campaigns.StepRuns.Tests, "", "");
        var added = ((PlanDecision.Accepted)PlanBuilder.Add(Start, wish, 5)).After;
        var later = ((PlanDecision.Accepted)PlanChange.Apply(
            added, RowSelection.Parse("1")!, new() { Notes = "later" }, PlanStates.None)).After;

        var back = PlanBefore.Of(Start, added).Restore(later);

        Assert.Equal("later", Assert.Single(back.Datasets).Rows[0].Notes);
    }

    [Fact]
    public void The_newest_of_a_persons_changes_that_stands_is_taken_back_unless_its_rows_changed_since()
    {
        RecordedChange[] history =
        [
            Change(1, "UANA"), Change(2, "UBO"), Change(3, "UANA"), Change(4, "UANA", undoes: 3),
        ];
        var ana = PlanUndo.Target(history, "UANA")!;
        var touched = PlanBefore.Of(Start, Edited("2"));

        Assert.Equal((1, 2), (ana.Number, PlanUndo.Target(history, "UBO")!.Number));
        Assert.Null(PlanUndo.Target(history, "UCY"));
        Assert.Equal([2], PlanUndo.Since(history, ana).Select(change => change.Number));
        Assert.IsType<PlanDecision.Refused>(PlanUndo.Decide(Edited("2"), ana, touched, [(history[1], touched)]));
        Assert.IsType<PlanDecision.Accepted>(
            PlanUndo.Decide(Edited("2"), ana, touched, [(history[1], PlanBefore.Of(Start, Edited("3")))]));
    }

    private static Gen<(string Rows, PlanEdit Edit)[]> Edits =>
        (from rows in Gen.Elements("1", "2-4", "all", "5", "open", "dropped")
         from edit in Gen.Elements<PlanEdit>(
             new() { State = "finished" },
             new() { Notes = "n", MissingReplicas = 4 },
             new() { Dropped = true },
             new() { Dropped = false },
             new() { Workflows = [7] },
             new() { Workflows = [] })
         select (rows, edit)).ArrayOf();

    private static Plan Edited(string rows) => ((PlanDecision.Accepted)PlanChange.Apply(
        Start, RowSelection.Parse(rows)!, new() { State = "x" }, PlanStates.None)).After;

    private static RecordedChange Change(int number, string user, int? undoes = null) => new(number, user, Ten, "x", undoes);
}
