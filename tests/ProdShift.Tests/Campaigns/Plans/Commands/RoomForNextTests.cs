using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.Core.Freezes;

namespace ProdShift.Tests.Campaigns.Plans.Commands;

public class RoomForNextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly PlanRow Sixth = Templates.Row(6) with { Workflow = 1632 };
    private static readonly PlanRow Seventh = Templates.Row(7, 7000);

    [Fact]
    public void Falling_jobs_leave_room_for_the_next_row_and_the_numbers_say_why()
    {
        var room = Assert.IsType<Room.ForRow>(Decide(Facts(4900, 4200, 4000, 3700, 3300, 3100)));

        Assert.Equal((7, 3100, 5000, 4200, 4), (room.Row.Number, room.Jobs, room.Maximum, room.From, room.ChecksAgo));
    }

    /// <summary>Jobs at the checks, and what is decided of them; the agreed maximum is 5,000.</summary>
    [Theory]
    [InlineData(typeof(Room.TooFewChecks))]
    [InlineData(typeof(Room.TooFewChecks), 3100)]
    [InlineData(typeof(Room.ForRow), 3400, 3100)]
    [InlineData(typeof(Room.ForRow), 0)]
    [InlineData(typeof(Room.ForRow), 0, 0, 0)]
    [InlineData(typeof(Room.Enough), 4900, 3750)]
    [InlineData(typeof(Room.ForRow), 4900, 3749)]
    [InlineData(typeof(Room.NotFalling), 3100, 3100, 3100)]
    [InlineData(typeof(Room.NotFalling), 3349, 3100)]
    [InlineData(typeof(Room.ForRow), 3350, 3100)]
    [InlineData(typeof(Room.NotFalling), 2000, 2500, 3100)]
    [InlineData(typeof(Room.NotFalling), 4200, 3000, 3100)]
    [InlineData(typeof(Room.NotFalling), 4900, 3100, 3100, 3100, 3100, 3100)]
    public void There_is_room_below_the_maximum_while_jobs_fall(Type expected, params int[] jobs) =>
        Assert.Equal(expected, Decide(Facts(jobs)).GetType());

    [Fact]
    public void A_freeze_is_said_with_who_and_when()
    {
        var freeze = new Freeze("f1", Noon, "U1", ByRule: false, "FTS is down");

        Assert.Equal(new Room.Frozen(freeze), Decide(Falling with { Freezes = [freeze] }));
    }

    [Fact]
    public void Until_the_requester_answers_nothing_is_next() =>
        Assert.Equal(new Room.WaitsForRequester(Noon), Decide(Falling with { PausedSince = Noon }));

    [Fact]
    public void Without_an_agreed_maximum_nothing_is_told() =>
        Assert.Equal(new Room.MaximumNotAgreed(), Decide(Falling with { Maximum = null }));

    [Fact]
    public void A_workflow_whose_jobs_are_still_to_come_is_waited_for() =>
        Assert.Equal(new Room.NotBegun(Sixth, 1632), Decide(Falling with { NotBegun = [1632, 1700] }));

    [Fact]
    public void A_workflow_of_another_plan_is_not_waited_for() =>
        Assert.IsType<Room.ForRow>(Decide(Falling with { NotBegun = [1700] }));

    [Theory]
    [InlineData(StepRuns.Nothing)]
    [InlineData(StepRuns.Tests)]
    [InlineData(StepRuns.Validation)]
    public void A_row_of_a_later_step_waits_for_that_step(StepRuns current) =>
        Assert.Equal(new Room.StepNotOpen(Seventh, StepRuns.Production), Decide(Falling with { Runs = current }));

    [Fact]
    public void The_next_is_the_first_of_the_current_step()
    {
        var validation = Templates.Dataset("", "ns:v", Templates.Row(9)) with { Phase = StepRuns.Validation };
        var facts = Falling with { Plan = new([.. Falling.Plan.Datasets, validation]), Runs = StepRuns.Validation };

        Assert.Equal(9, Assert.IsType<Room.ForRow>(Decide(facts)).Row.Number);
    }

    [Fact]
    public void Rows_that_are_dropped_dealt_with_or_tests_are_not_next()
    {
        Assert.IsType<Room.NothingLeft>(Decide(Falling with { Plan = Plan(Sixth) }));
        Assert.IsType<Room.NothingLeft>(Decide(Falling with { Plan = Plan(Seventh with { Dropped = true }) }));
        Assert.IsType<Room.NothingLeft>(Decide(Falling with { Plan = Plan(Seventh with { State = "Finished" }) }));
        Assert.IsType<Room.ForRow>(Decide(Falling with { Plan = Plan(Seventh with { State = "Planned" }) }));
        var tests = Templates.Dataset("", "ns:t", Seventh) with { Phase = StepRuns.Tests };
        Assert.IsType<Room.NothingLeft>(Decide(Falling with { Plan = new([tests]), Runs = StepRuns.Tests }));
    }

    /// <summary>Row and submitted rows told last, the most jobs since, whether row 7 is told now, with 6 submitted.</summary>
    [Theory]
    [InlineData(7, 6, 3300, false)]
    [InlineData(7, 6, 4500, false)]
    [InlineData(7, 6, 4501, true)]
    [InlineData(7, 5, 3300, true)]
    [InlineData(6, 6, 3300, true)]
    public void It_is_told_once(int row, int submitted, int mostSince, bool again) => Assert.Equal(
        again,
        RoomForNext.IsNews(
            new(Falling.Plan.Datasets[0], Seventh, 3100, 5000, 4200, 4), new(row, submitted, Noon), 6, mostSince, new()));

    [Fact]
    public void The_first_is_always_told() => Assert.True(
        RoomForNext.IsNews(new(Falling.Plan.Datasets[0], Seventh, 3100, 5000, 4200, 4), null, 0, 0, new()));

    private static RoomFacts Falling => Facts(4200, 3100);

    private static RoomFacts Facts(params int[] jobs) => new(
        Plan(Sixth, Seventh),
        PlanStates.None,
        [.. jobs.Select((running, place) => new RunningJobs(Noon.AddHours(place), running))],
        5000,
        StepRuns.Production,
        null,
        [],
        []);

    private static Plan Plan(params PlanRow[] rows) => new([Templates.Dataset("", Templates.Input, rows)]);

    private static Room Decide(RoomFacts facts) => RoomForNext.Decide(facts, new());
}
