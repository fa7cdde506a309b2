using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Summaries;

namespace ProdShift.Tests.Campaigns.Summaries;

public class PlannedWorkTests
{
    private static readonly Plan Plan = new(
    [
        new("a:tests", 10, StepRuns.Tests, "", [new(1, 0, null, "out-t")]),
        new("a:in", 20_784, StepRuns.Validation, "", [new(2, 0, 1_000, "out_{workflow}") { Workflow = 1650 }]),
        new("a:in", 20_784, StepRuns.Production, "",
        [
            new(3, 1_000, 5_000, "out_{workflow}"), new(4, 6_000, null, "rest"), new(5, 0, 7, "gone") { Dropped = true },
        ]),
    ]);

    [Fact]
    public void Production_is_all_that_is_no_test()
    {
        Assert.Equal([(2, 1650)], PlannedWork.Rows(Plan, StepRuns.Validation));
        Assert.Equal([(2, 1650), (3, null), (4, null)], PlannedWork.Rows(Plan, StepRuns.Production));
        Assert.Equal(20_784, PlannedWork.Files(Plan));
        Assert.Null(PlannedWork.Files(Plan.Empty));
    }

    [Fact]
    public void An_output_has_the_number_of_its_workflow_once_there_is_one()
    {
        Assert.Equal(["out_1650"], PlannedWork.Outputs(Plan, StepRuns.Validation));
        Assert.Equal(["out_{workflow}", "rest"], PlannedWork.Outputs(Plan, StepRuns.Production));
    }
}
