using Microsoft.Data.Sqlite;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Plans;

namespace ProdShift.Tests.Plans;

public class PlanStoreTests
{
    private const string Head = "Input Dataset,Total Files,Skip,Limit,Workflow ID,State,Notes\n";
    private const string Table = Head + "a:b,100,0,60,,,\na:b,100,60,-1,,,first\n";

    private static readonly PlanWish Wish =
        new("c:d", 20_784, 5_000, 100, StepRuns.Production, "out_skip{skip}_limit{limit}", "justin x");

    [Fact]
    public async Task A_table_is_stored_and_the_same_again_changes_nothing()
    {
        await using var world = await PlanWorld.CreateAsync();

        Assert.Equal("imported 2 rows: 2 added, 0 changed, 0 as they were", Done(await world.ImportAsync(Table)).What);
        var stored = await world.TextAsync();

        Assert.Equal("Nothing to change: all 2 rows stand there already.", Nothing(await world.ImportAsync(Table)));
        Assert.Equal("Nothing to change: all 2 rows stand there already.", Nothing(await world.ImportAsync(stored)));
        Assert.Equal(stored, await world.TextAsync());
        Assert.Single(await world.Store.HistoryAsync("c1", default));
    }

    [Fact]
    public async Task An_edited_table_changes_what_differs_and_says_how_much()
    {
        await using var world = await PlanWorld.CreateAsync();
        await world.ImportAsync(Table);
        await world.SetAsync("1", new() { Workflows = [1650], Notes = "kept" });

        var done = Done(await world.ImportAsync(
            Head + "a:b,100,0,60,1700,finished,\na:b,100,60,20,,,-\na:b,100,80,-1,,,\n"));

        var rows = (await world.ReadAsync()).Plan.Datasets[0].Rows;
        Assert.Equal("imported 3 rows: 1 added, 2 changed, 0 as they were", done.What);
        Assert.Equal((1700, 1650, "finished", "kept"), (rows[0].Workflow, rows[0].Replaces, rows[0].State, rows[0].Notes));
        Assert.Equal((2, 20, ""), (rows[1].Number, rows[1].Limit, rows[1].Notes));
        Assert.Equal((3, 80), (rows[2].Number, rows[2].Skip));
    }

    [Fact]
    public async Task An_empty_cell_leaves_what_is_there_and_other_rows_stay()
    {
        await using var world = await PlanWorld.CreateAsync();
        await world.ImportAsync(Table);
        await world.SetAsync("1", new() { Workflows = [1650], State = "running" });

        Assert.Contains("stand there already", Nothing(await world.ImportAsync(Table)), StringComparison.Ordinal);
        var done = Done(await world.ImportAsync("Input Dataset,Total Files,Skip,Limit,Notes\na:b,100,60,-1,only this\n"));

        Assert.Equal("imported 1 row: 0 added, 1 changed, 0 as they were; 1 row of the plan not in the table stay", done.What);
        Assert.Equal(1650, (await world.ReadAsync()).Plan.Datasets[0].Rows[0].Workflow);
    }

    [Fact]
    public async Task A_table_with_problems_stores_nothing_and_each_is_named()
    {
        await using var world = await PlanWorld.CreateAsync();

        var refused = Assert.IsType<PlanOutcome.Refused>(await world.ImportAsync(
            Head + string.Concat(Enumerable.Range(0, 30).Select(at => $"a:b,100,{at},x,,,\n")) + "a:b,100,99,-1,,,\n"));

        Assert.Equal(30, refused.Problems.Count);
        Assert.Equal(21, PlanAnswers.Plain(refused.Problems).Split('\n').Length);
        Assert.EndsWith("… and 10 more.", PlanAnswers.Plain(refused.Problems), StringComparison.Ordinal);
        Assert.Empty((await world.ReadAsync()).Plan.Datasets);
        Assert.Empty(await world.Store.HistoryAsync("c1", default));
    }

    [Fact]
    public async Task What_cannot_be_stored_to_the_end_is_not_stored_at_all()
    {
        await using var world = await PlanWorld.CreateAsync();
        await world.ExecuteAsync(
            "CREATE TRIGGER full BEFORE INSERT ON plan_row WHEN NEW.number = 2 BEGIN SELECT RAISE(ABORT, 'disk full'); END;");

        await Assert.ThrowsAsync<SqliteException>(() => world.ImportAsync(Table));

        Assert.Empty((await world.ReadAsync()).Plan.Datasets);
        Assert.Empty(await world.Store.HistoryAsync("c1", default));
    }

    [Fact]
    public async Task The_same_request_again_changes_nothing_and_has_the_same_outcome()
    {
        await using var world = await PlanWorld.CreateAsync();

        var first = Done(await world.AddAsync(Wish, "a"));
        await world.SetAsync("1", new() { State = "finished" }, request: "b");
        var undone = Done(await world.UndoAsync(request: "c"));
        var before = await world.TextAsync();

        Assert.Equal(first, Done(await world.AddAsync(Wish, "a")));
        Assert.Equal(undone, Done(await world.UndoAsync(request: "c")));
        Assert.Equal(before, await world.TextAsync());
        Assert.Equal(3, (await world.Store.HistoryAsync("c1", default)).Count);
    }

    [Fact]
    public async Task Of_two_who_add_the_same_at_once_one_does()
    {
        await using var world = await PlanWorld.CreateAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => world.AddAsync(Wish))));

        Assert.Single(outcomes.OfType<PlanOutcome.Done>());
        Assert.Equal(7, outcomes.OfType<PlanOutcome.Refused>().Count());
        Assert.Equal(6, (await world.ReadAsync()).Plan.Rows.Count());
    }

    [Fact]
    public async Task The_last_change_of_a_person_is_taken_back_and_no_number_is_given_again()
    {
        await using var world = await PlanWorld.CreateAsync();
        await world.ImportAsync(Table);
        var before = await world.TextAsync();
        await world.AddAsync(Wish);
        await world.SetAsync("1-2", new() { State = "finished" }, "UBO");

        var undone = Done(await world.UndoAsync());
        Assert.StartsWith("took back change 2: added 6 rows", undone.What, StringComparison.Ordinal);
        Assert.Equal(2, undone.Undoes);
        await world.UndoAsync("UBO");
        Assert.Equal(before, await world.TextAsync());
        await world.AddAsync(Wish);

        Assert.Equal([1, 2, 9, 10, 11, 12, 13, 14], (await world.ReadAsync()).Plan.Rows.Select(entry => entry.Row.Number));
        Assert.Contains("no change of this plan", Nothing(await world.UndoAsync("UCY")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_changed_since_is_not_overwritten()
    {
        await using var world = await PlanWorld.CreateAsync();
        await world.ImportAsync(Table);
        await world.SetAsync("1", new() { State = "finished" });
        await world.SetAsync("1", new() { Notes = "Bo's" }, "UBO");

        var refused = Assert.IsType<PlanOutcome.Refused>(await world.UndoAsync());

        Assert.Contains("change 3 (set row 1: notes \"Bo's\") touched 1 row", refused.Problems[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task States_come_from_the_newest_check_that_saw_the_workflow()
    {
        await using var world = await PlanWorld.CreateAsync();
        await world.ImportAsync(Head + "a:b,100,0,60,1650,Failed,\na:b,100,60,-1,1651,Submitted,\n");
        await world.ExecuteAsync("INSERT INTO campaign_seen VALUES ('justin', 11, 0), ('other', 99, 0)");
        await world.ExecuteAsync(
            """
            INSERT INTO workflow_total (source, workflow, checked_at, campaign, description, state, files_processed, files_total)
            VALUES ('justin', 1650, 1, 11, '', 'Running', 0, 0), ('justin', 1650, 2, 11, '', 'Finished', 0, 0),
                   ('other', 1650, 3, 99, '', 'Paused', 0, 0)
            """);

        var stored = await world.ReadAsync();

        Assert.Equal(["finished", "Submitted"], stored.Plan.Rows.Select(entry => stored.States.Of(entry.Row)));
        Assert.Contains(
            "stand there already",
            Nothing(await world.ImportAsync(PlanCsv.Write(stored.Plan, stored.States))),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE plan_change SET what = 'x'")]
    [InlineData("DELETE FROM plan_change")]
    public async Task The_history_cannot_be_changed_or_deleted(string sql)
    {
        await using var world = await PlanWorld.CreateAsync();
        await world.ImportAsync(Table);

        var refused = await Assert.ThrowsAsync<SqliteException>(() => world.ExecuteAsync(sql));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_rows_are_changed_together_and_taken_back()
    {
        await using var world = await PlanWorld.CreateAsync();
        await world.AddAsync(Wish with { TotalFiles = 10_000, PerWorkflow = 1, First = null });
        var before = await world.TextAsync();

        Done(await world.SetAsync("1-5000,5003", new() { State = "finished", Notes = "bulk" }));
        Assert.Equal(5_001, (await world.ReadAsync()).Plan.Rows.Count(entry => entry.Row.State == "finished"));
        Done(await world.SetAsync("finished", new() { Dropped = true }));
        Done(await world.UndoAsync());
        Done(await world.UndoAsync());

        Assert.Equal(before, await world.TextAsync());
    }

    private static RecordedChange Done(PlanOutcome outcome) => Assert.IsType<PlanOutcome.Done>(outcome).Change;

    private static string Nothing(PlanOutcome outcome) => Assert.IsType<PlanOutcome.Nothing>(outcome).Why;
}
