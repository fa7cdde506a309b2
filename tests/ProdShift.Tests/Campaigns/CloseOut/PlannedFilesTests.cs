using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Tests.Campaigns.CloseOut;

public class PlannedFilesTests
{
    private static readonly Dictionary<int, long> Processed = new() { [1630] = 4_691, [1631] = 4_742 };

    private static readonly PlanRow[] Rows =
    [
        new(1, 0, 5_000, "fardet-hd-{type}_nu_skip0_{workflow}") { Workflow = 1630 },
        new(2, 5_000, 5_000, "fardet-hd-{type}_nu_skip5000") { Workflow = 1631 },
        new(3, 10_000, null, "fardet-hd-reco2_nu_end"),
        new(4, 0, 5_000, "all:together") { Workflow = 1630 },
        new(5, 5_000, 5_000, "all:together") { Workflow = 1631 },
        new(6, 5_000, 5_000, "all:together") { Workflow = 1, Dropped = true },
    ];

    [Theory]
    [InlineData("fardet-hd:fardet-hd-reco2_nu_skip0_1630", 4_691L)]
    [InlineData("fardet-hd:fardet-hd-reco2ana_nu_skip5000", 4_742L)]
    [InlineData("all:together", 9_433L)]
    [InlineData("other:together", null)]
    [InlineData("fardet-hd:fardet-hd-reco2_nu_skip0_1631", null)]
    [InlineData("fardet-hd:fardet-hd-_nu_skip5000", null)]
    [InlineData("fardet-hd:fardet-hd-reco2_nu_end", null)]
    [InlineData("fardet-hd:fardet-hd-reco2_nu_skip5000_more", null)]
    public void Files_of_a_dataset_are_those_that_its_rows_processed(string dataset, long? files)
    {
        var plan = new Plan([new("all:in", 20_784, StepRuns.Production, "", Rows)]);

        var found = PlannedFiles.Of([dataset], plan, Processed);

        Assert.Equal(files, found.TryGetValue(dataset, out var count) ? count : null);
    }

    [Fact]
    public void A_hostile_output_name_takes_no_time_and_is_no_pattern()
    {
        var plan = new Plan([new("all:in", 10, StepRuns.Production, "", [new(1, 0, null, "(a+)+$" + string.Concat(Enumerable.Repeat("{type}", 50))) { Workflow = 1630 }])]);

        Assert.Empty(PlannedFiles.Of(["all:" + new string('a', 290)], plan, Processed));
    }
}
