using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.PlanWatch;
using ProdShift.Tests.Campaigns.Plans.Commands;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.PlanWatch;

public class WatchMessagesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly Campaign Campaign = new("c1", "fd-mc-2024a", "dune", [11], 50, "UANA0000001", Noon);
    private static readonly PlanRow Row = Templates.Row(7, 7000, 5000);
    private static readonly PlanDataset Dataset = Templates.Dataset(Templates.Lbl2, Templates.Input, Row);

    [Fact]
    public void Room_for_a_row_with_its_command() => Golden.Check(Shown.Text(Room(Dataset)));

    [Fact]
    public void Room_for_a_row_without_a_command() => Golden.Check(Shown.Text(Room(Dataset with { Template = "reboot <now>" })));

    [Fact]
    public void Half_a_command_is_never_shown() => Assert.Contains(
        "too long for a message: `/plan commands fd-mc-2024a 7`",
        Shown.Text(Room(Dataset with { Template = $"{Templates.Lbl2} --description {new string('x', 3_000)}" })),
        StringComparison.Ordinal);

    [Fact]
    public void What_nobody_but_people_can_tell() => Golden.Check(string.Join("\n\n", new[]
    {
        new UnmatchedWorkflow(1700, UnmatchedBecause.RowIsRunning, [2], "it takes x, and the row's workflow 1650 is not over"),
        new UnmatchedWorkflow(1700, UnmatchedBecause.SeveralRows, [2, 9], "it takes x, and so do several rows"),
    }.Select(left => Shown.Text(WatchMessages.Unmatched(Campaign, left)))));

    [Fact]
    public void Room_or_why_there_is_none() => Golden.Check(string.Join('\n', new Room[]
    {
        new Room.ForRow(Dataset, Row, 3100, 5000, 4200, 4),
        new Room.ForRow(Dataset, Templates.Row(8, 12_000, null), 0, 5000, 0, 0),
        new Room.NothingLeft(),
        new Room.StepNotOpen(Row, StepRuns.Production),
        new Room.WaitsForRequester(Noon),
        new Room.MaximumNotAgreed(),
        new Room.Frozen(new("f1", Noon, "UANA0000001", ByRule: false, "FTS is <down>")),
        new Room.Frozen(new("f2", Noon, "central-outage", ByRule: true, "all jobs fail")),
        new Room.NotBegun(Row, 1651),
        new Room.TooFewChecks(),
        new Room.Enough(4900, 5000),
        new Room.NotFalling(3100, 5000, 3100, 1),
    }.Select(room => RoomWords.Of(Campaign, room).Markup)));

    private static ProdShift.Slack.Message Room(PlanDataset dataset) =>
        WatchMessages.RoomFor(Campaign, new(dataset, Row, 3100, 5000, 4200, 4), StepRuns.Production);
}
