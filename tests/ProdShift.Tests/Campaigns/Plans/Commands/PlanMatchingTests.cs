using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Campaigns.Plans.Commands;

public class PlanMatchingTests
{
    private static readonly PlanRow First = Templates.Row(1, 0, 6000);
    private static readonly PlanRow Second = Templates.Row(2, 6000, 1000);
    private static readonly PlanRow Last = Templates.Row(3, 7000, null);

    [Fact]
    public void A_workflow_fills_the_one_row_whose_files_it_takes()
    {
        var matches = PlanMatching.Of(Plan(First, Second, Last), [Seen(1650, 6000, 1000), Seen(1651, 7000, null)]);

        Assert.Equal([(2, 1650, null), (3, 1651, null)], Filled(matches));
        Assert.Equal($"it takes 1,000 files of {Templates.Input} from 6,000 on", matches.Filled[0].Reason);
        Assert.Equal($"it takes all files of {Templates.Input} from 7,000 on", matches.Filled[1].Reason);
        Assert.Empty(matches.Unmatched);
    }

    [Theory]
    [InlineData(WorkflowState.Paused)]
    [InlineData(WorkflowState.Finished)]
    [InlineData(WorkflowState.Deleted)]
    public void A_later_workflow_replaces_one_that_is_over(WorkflowState state)
    {
        var matches = PlanMatching.Of(
            Plan(Second with { Workflow = 1513 }), [Seen(1513, 6000, 1000, state), Seen(1638, 6000, 1000)]);

        Assert.Equal([(2, 1638, 1513)], Filled(matches));
        Assert.EndsWith(
            $"and workflow 1513 is {state.ToString().ToLowerInvariant()}: a resubmission",
            matches.Filled[0].Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Both_may_be_new() => Assert.Equal(
        [(2, 1513, null), (2, 1638, 1513)],
        Filled(PlanMatching.Of(
            Plan(Second), [Seen(1638, 6000, 1000), Seen(1513, 6000, 1000, WorkflowState.Finished)])));

    [Theory]
    [InlineData(WorkflowState.Running)]
    [InlineData(WorkflowState.Submitted)]
    [InlineData(WorkflowState.Finishing)]
    public void One_that_is_not_over_is_not_replaced_and_the_second_is_named(WorkflowState state)
    {
        var matches = PlanMatching.Of(
            Plan(Second with { Workflow = 1513 }), [Seen(1513, 6000, 1000, state), Seen(1638, 6000, 1000)]);

        Assert.Empty(matches.Filled);
        var left = Assert.Single(matches.Unmatched);
        Assert.Equal((1638, UnmatchedBecause.RowIsRunning), (left.Workflow, left.Because));
        Assert.Equal([2], left.Rows);
    }

    [Fact]
    public void A_row_whose_workflow_nobody_sees_keeps_it() => Assert.Equal(
        UnmatchedBecause.RowNotSeen,
        Assert.Single(PlanMatching.Of(Plan(Second with { Workflow = 1513 }), [Seen(1638, 6000, 1000)]).Unmatched).Because);

    [Fact]
    public void What_was_there_before_the_rows_workflow_is_no_news()
    {
        var matches = PlanMatching.Of(
            Plan(Second with { Workflow = 1638, Replaces = 1513 }),
            [Seen(1400, 6000, 1000), Seen(1513, 6000, 1000), Seen(1638, 6000, 1000)]);

        Assert.Empty(matches.Filled);
        Assert.Empty(matches.Unmatched);
    }

    [Theory]
    [InlineData("usertests", StepRuns.Tests, true)]
    [InlineData("UserTests", StepRuns.Tests, true)]
    [InlineData("usertests", StepRuns.Production, false)]
    [InlineData("usertests", StepRuns.Validation, false)]
    [InlineData("fardet-hd", StepRuns.Tests, false)]
    [InlineData("fardet-hd", StepRuns.Validation, true)]
    [InlineData(null, StepRuns.Production, false)]
    [InlineData(null, StepRuns.Tests, false)]
    public void Tests_fill_rows_of_tests_only_and_productions_never(string? scope, StepRuns phase, bool fills)
    {
        var plan = new Plan([Templates.Dataset("", Templates.Input, Second) with { Phase = phase }]);

        var matches = PlanMatching.Of(plan, [Seen(1650, 6000, 1000) with { Scope = scope }]);

        Assert.Equal(fills, matches.Filled.Count == 1);
        Assert.Equal(!fills, matches.Unmatched.Count == 1);
    }

    [Fact]
    public void Of_several_rows_with_the_same_files_none_is_guessed()
    {
        var twice = Plan(Second, Second with { Number = 9 });

        var left = Assert.Single(PlanMatching.Of(twice, [Seen(1650, 6000, 1000)]).Unmatched);

        Assert.Equal(UnmatchedBecause.SeveralRows, left.Because);
        Assert.Equal([2, 9], left.Rows);
    }

    [Fact]
    public void Of_several_with_the_same_files_the_only_free_one_is_filled() => Assert.Equal(
        [(9, 1700, null)],
        Filled(PlanMatching.Of(
            Plan(Second with { Workflow = 1650 }, Second with { Number = 9 }),
            [Seen(1650, 6000, 1000), Seen(1700, 6000, 1000)])));

    [Fact]
    public void Dropped_rows_drafts_and_deleted_workflows_take_no_part()
    {
        Assert.Equal(
            UnmatchedBecause.NoRow,
            Assert.Single(PlanMatching.Of(Plan(Second with { Dropped = true }), [Seen(1650, 6000, 1000)]).Unmatched).Because);
        foreach (var state in new[] { WorkflowState.Draft, WorkflowState.Deleted, WorkflowState.Unknown })
        {
            var matches = PlanMatching.Of(Plan(Second), [Seen(1650, 6000, 1000, state)]);
            Assert.Empty(matches.Filled);
            Assert.Empty(matches.Unmatched);
        }
    }

    [Fact]
    public void What_somebody_linked_by_hand_stays() => Assert.Empty(
        PlanMatching.Of(Plan(First with { Workflow = 1650 }, Second), [Seen(1650, 6000, 1000)]).Filled);

    [Fact]
    public void In_whatever_order_justIN_shows_them_the_rows_are_the_same() => Prop.ForAll(
        (from some in Workflows from shuffled in Gen.Shuffle(some) select (some, shuffled)).ToArbitrary(),
        given => Text(Matched(given.some)) == Text(Matched(given.shuffled))).QuickCheckThrowOnFailure();

    [Fact]
    public void No_row_is_given_twice_and_no_workflow_to_two_rows() => Prop.ForAll(Workflows.ToArbitrary(), workflows =>
    {
        var matches = Matched(workflows);
        var owners = matches.Filled.GroupBy(filled => filled.Row).ToDictionary(row => row.Key, row => row.ToList());
        return matches.Filled.Select(filled => filled.Workflow).Distinct().Count() == matches.Filled.Count
            && owners.Values.All(changes => changes.Zip(changes.Skip(1)).All(pair => pair.Second.Replaces == pair.First.Workflow))
            && matches.Filled.All(filled => workflows.Any(seen => seen.Id == filled.Workflow && seen.Scope == "fardet-hd"));
    }).QuickCheckThrowOnFailure();

    private static Gen<SeenWorkflow[]> Workflows =>
        (from id in Gen.Choose(1, 12)
         from skip in Gen.Elements(0L, 6000L, 7000L)
         from state in Gen.Elements(Enum.GetValues<WorkflowState>())
         from scope in Gen.Elements("fardet-hd", "usertests", null)
         select Seen(id, skip, skip switch { 0 => 6000, 6000 => 1000, _ => null }, state) with { Scope = scope }).ArrayOf();

    private static PlanMatches Matched(IEnumerable<SeenWorkflow> workflows) =>
        PlanMatching.Of(Plan(First, Second with { Workflow = 5 }, Last, Last with { Number = 4 }), workflows);

    private static string Text(PlanMatches matches) => string.Join('\n', matches.Filled.Select(filled => filled.ToString())
        .Concat(matches.Unmatched.Select(left => $"{left.Workflow} {left.Because} {string.Join(',', left.Rows)}")));

    private static Plan Plan(params PlanRow[] rows) => new([Templates.Dataset("", Templates.Input, rows)]);

    private static SeenWorkflow Seen(int id, long skip, long? limit, WorkflowState state = WorkflowState.Running) => new(
        id, state, "fardet-hd", $"files from {Templates.Input} skip {skip}" + (limit is { } most ? $" limit {most}" : ""), null);

    private static IEnumerable<(int Row, int Workflow, int? Replaces)> Filled(PlanMatches matches) =>
        matches.Filled.Select(filled => (filled.Row, filled.Workflow, filled.Replaces));
}
