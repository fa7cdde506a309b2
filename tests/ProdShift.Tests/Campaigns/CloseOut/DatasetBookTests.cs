using ProdShift.Core.Campaigns.CloseOut;

namespace ProdShift.Tests.Campaigns.CloseOut;

public class DatasetBookTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, long> Processed = new() { ["all:planned"] = 500 };

    [Fact]
    public void Datasets_are_those_said_planned_and_named_once_each()
    {
        var book = DatasetBook.Of([Line("all:said", DatasetLineKind.Expected, 10)], ["all:named", "all:said"], Processed);

        Assert.Equal(["all:said", "all:planned", "all:named"], book.Select(dataset => dataset.Dataset));
        Assert.Equal([10L, 500L, null], book.Select(dataset => dataset.Expected));
        Assert.Equal(["entered", "files processed", ""], book.Select(dataset => dataset.ExpectedBy));
    }

    [Fact]
    public void What_was_said_last_holds_and_people_are_believed_before_the_plan()
    {
        var book = DatasetBook.Of(
            [
                Line("all:planned", DatasetLineKind.Expected, 10), Line("all:planned", DatasetLineKind.Expected, 480),
                Line("all:planned", DatasetLineKind.Counted, 470), Line("all:planned", DatasetLineKind.Counted, 480),
            ],
            [],
            Processed);

        Assert.Equal("complete: 480 files", Assert.Single(book).Words);
    }

    [Fact]
    public void One_that_was_dropped_is_gone_and_begins_anew_when_it_is_said_again()
    {
        DatasetLine[] dropped =
        [
            Line("all:planned", DatasetLineKind.Expected, 10), Line("all:planned", DatasetLineKind.Counted, 10),
            Line("all:planned", DatasetLineKind.Dropped, null),
        ];

        Assert.Empty(DatasetBook.Of(dropped, ["all:planned"], Processed));
        var again = Assert.Single(DatasetBook.Of([.. dropped, Line("all:planned", DatasetLineKind.Expected, 20)], [], Processed));
        Assert.Equal("20 files expected, and nobody counted those registered yet", again.Words);
    }

    private static DatasetLine Line(string dataset, DatasetLineKind kind, long? files) =>
        new(dataset, kind, files, DatasetCount.Entered, "", "UANA", Noon);
}
