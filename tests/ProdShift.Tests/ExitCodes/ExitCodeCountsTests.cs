using ProdShift.ExitCodes;
using ProdShift.Tests.Reports;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.ExitCodes;

public class ExitCodeCountsTests
{
    [Fact]
    public async Task Counts_what_was_added_since_the_last_check_before()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        await rig.SeenAsync("2026-11-16T15:00Z", 1, codes: """{"1":2,"65":5}""");
        await rig.SeenAsync("2026-11-18T15:00Z", 1, codes: """{"1":2,"65":9}""");
        await rig.SeenAsync("2026-11-20T15:00Z", 1, codes: """{"1":2,"65":20,"77":1}""");
        await rig.SeenAsync("2026-11-21T15:00Z", 1, jobs: null);
        await rig.SeenAsync("2026-11-20T15:00Z", 2, codes: """{"65":30}""");
        await rig.SeenAsync("2026-11-17T15:00Z", 3, codes: """{"65":40}""");

        Assert.Equal(
            [new(2, 65, 30), new(1, 65, 11), new WorkflowCode(1, 77, 1)],
            await new ExitCodeCounts(rig.Data.Database).SinceAsync(At("2026-11-19T00:00Z"), default));
    }

    [Fact]
    public async Task Nothing_known_is_nothing_counted()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");

        Assert.Empty(await new ExitCodeCounts(rig.Data.Database).SinceAsync(At("2026-11-19T00:00Z"), default));
    }
}
