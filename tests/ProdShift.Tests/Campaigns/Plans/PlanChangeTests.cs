using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Tests.Campaigns.Plans;

public class PlanChangeTests
{
    private static readonly Plan Five = PlanRows.Plan("0+6000 6000+1000 7000+5000 12000+5000 17000+");

    [Theory]
    [InlineData("1-3,5", "1, 2, 3, 5")]
    [InlineData("5, 1 – 2", null)]
    [InlineData("5,1–2", "1, 2, 5")]
    [InlineData("all", "1, 2, 3, 4, 5")]
    [InlineData("ALL", "1, 2, 3, 4, 5")]
    [InlineData("open", "3, 4, 5")]
    [InlineData("done", "1")]
    [InlineData("Finished", "1")]
    [InlineData("running", "2")]
    [InlineData("paused", "2")]
    [InlineData("0", null)]
    [InlineData("2-1", null)]
    [InlineData("1-", null)]
    [InlineData("", null)]
    [InlineData("99999999999", null)]
    [InlineData("1;DROP", null)]
    public void Rows_are_named_by_ranges_or_by_their_state(string words, string? numbers)
    {
        var plan = Five.With(new Dictionary<int, PlanRow>
        {
            [1] = Row(1) with { Workflow = 1650, State = "Failed" },
            [2] = Row(2) with { Workflow = 1651, State = "paused" },
        });
        var states = new PlanStates(new Dictionary<int, string> { [1650] = "finished" });

        var rows = RowSelection.Parse(words)?.In(plan, states).Rows.Select(entry => entry.Row.Number);

        Assert.Equal(numbers, rows is null ? null : string.Join(", ", rows));
    }

    [Fact]
    public void What_justIN_shows_beats_what_was_entered_and_a_dash_is_nothing_known()
    {
        var states = new PlanStates(new Dictionary<int, string> { [1650] = "running" });

        Assert.Equal("running", states.Of(Row(1) with { Workflow = 1650, State = "Finished" }));
        Assert.Equal("Finished", states.Of(Row(1) with { Workflow = 1651, State = "Finished" }));
        Assert.Equal("-", states.Of(Row(1) with { Workflow = 1651 }));
    }

    [Fact]
    public void A_change_of_many_rows_is_one_change()
    {
        var accepted = Assert.IsType<PlanDecision.Accepted>(
            Apply("1-2,4", new() { State = "finished", Notes = "checked", MissingReplicas = 3 }));

        Assert.Equal("set 3 rows (1-2, 4): state finished, 3 missing replicas, notes \"checked\"", accepted.What);
        Assert.Equal([1, 2, 4], accepted.After.Rows.Where(e => e.Row.State == "finished").Select(e => e.Row.Number));
        Assert.IsType<PlanDecision.Nothing>(
            PlanChange.Apply(accepted.After, RowSelection.Parse("1-2")!, new() { State = "finished" }, PlanStates.None));
    }

    [Fact]
    public void Workflows_are_given_one_to_each_row_and_another_one_replaces_the_earlier()
    {
        var first = Assert.IsType<PlanDecision.Accepted>(Apply("1-3", new() { Workflows = [1650, 1638, 1630] })).After;
        var second = Assert.IsType<PlanDecision.Accepted>(
            PlanChange.Apply(first, RowSelection.Parse("2")!, new() { Workflows = [1700] }, PlanStates.None)).After;

        Assert.Equal([1650, 1638, 1630, null, null], first.Rows.Select(entry => entry.Row.Workflow));
        Assert.Equal((1700, 1638), (second.Datasets[0].Rows[1].Workflow, second.Datasets[0].Rows[1].Replaces));
        Assert.Null(second.Datasets[0].Rows[0].Replaces);
    }

    [Fact]
    public void What_cannot_be_is_refused_in_words()
    {
        var used = Assert.IsType<PlanDecision.Accepted>(Apply("1", new() { Workflows = [1650] })).After;

        Assert.Equal("The plan has no row 9; it has rows 1-5.", Problem(Apply("4-9", new() { State = "x" })));
        Assert.Equal("No row is finished; it has rows 1-5.", Problem(Apply("finished", new() { State = "x" })));
        Assert.Equal(
            "A workflow belongs to one row: there are 5 rows and 1 workflows.", Problem(Apply("all", new() { Workflows = [1] })));
        Assert.Equal(
            "Workflow 1650 stands at rows 1-2: a workflow belongs to one row.",
            Problem(PlanChange.Apply(used, RowSelection.Parse("2")!, new() { Workflows = [1650] }, PlanStates.None)));
    }

    [Fact]
    public void A_dropped_row_can_be_put_back_unless_others_took_its_files()
    {
        var dropped = Assert.IsType<PlanDecision.Accepted>(Apply("2", new() { Dropped = true })).After;
        var filled = dropped.With(dropped.Datasets[0] with
        {
            Rows = [.. dropped.Datasets[0].Rows, new(6, 6000, 500, ""), new(7, 6500, 500, "")],
        });

        Assert.IsType<PlanDecision.Accepted>(Back(dropped));
        Assert.Contains("both take files 6,001 to 6,500", Problems(Back(filled)), StringComparison.Ordinal);

        static PlanDecision Back(Plan plan) =>
            PlanChange.Apply(plan, RowSelection.Parse("2")!, new() { Dropped = false }, PlanStates.None);
    }

    [Fact]
    public void Progress_counts_rows_and_files()
    {
        var plan = Assert.IsType<PlanDecision.Accepted>(Apply("1-2", new() { State = "Finished" })).After;
        var progress = PlanProgress.Of(new([plan.Datasets[0] with
        {
            Template = "justin simple-workflow --output-pattern '*reco2.root:{output}' --output-pattern \"*reco2_ana.root:x\"",
        }]), PlanStates.None);

        Assert.Equal((5, 2, 0, 3), (progress.Rows, progress.Done, progress.Running, progress.Open));
        Assert.Equal((20_784, 7_000), (progress.Files, progress.FilesDone));
        Assert.Equal("▓▓░░░░░░ 33 %", progress.Bar);
        Assert.Equal(["reco2", "reco2ana"], progress.OutputTypes);
    }

    private static PlanDecision Apply(string rows, PlanEdit edit) =>
        PlanChange.Apply(Five, RowSelection.Parse(rows)!, edit, PlanStates.None);

    private static PlanRow Row(int number) => Five.Rows.First(entry => entry.Row.Number == number).Row;

    private static string Problem(PlanDecision decision) =>
        Assert.Single(Assert.IsType<PlanDecision.Refused>(decision).Problems).Text;

    private static string Problems(PlanDecision decision) =>
        string.Join('|', Assert.IsType<PlanDecision.Refused>(decision).Problems.Select(problem => problem.Text));
}
