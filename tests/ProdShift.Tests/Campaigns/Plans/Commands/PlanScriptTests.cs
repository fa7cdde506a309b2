using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Campaigns.Plans.Commands;

public class PlanScriptTests
{
    [Fact]
    public void The_tutorials_table_as_a_script() => Golden.Check(PlanScript.Of("fd-mc-2024a", PlanCommands.Of(
        "fd-mc-2024a",
        Templates.Dataset(Templates.Lbl2),
        [
            Templates.Row(1, 0, 6000, "fardet-hd-{type}_skip0_limit6000_{workflow}"),
            Templates.Row(2, 6000, 1000, "fardet-hd-{type}\nreboot"),
            Templates.Row(3, 17_000, null, "fardet-hd-{type}_skip17000_end"),
        ],
        StepRuns.Production).Commands));
}
