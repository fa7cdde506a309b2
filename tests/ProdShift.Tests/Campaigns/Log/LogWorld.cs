using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Core.Campaigns.Log;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Campaigns.Log;

/// <summary>A campaign of which people and sources wrote the worst they could, and a small honest one.</summary>
internal static class LogWorld
{
    public const string Hostile = "<script>alert(1)</script> ](javascript:alert(2)) | `rm` \"q\" 'q' &amp; *b*\n# head\r\n\u202Egnp";

    private static readonly DateTimeOffset Ten = new(2026, 11, 2, 10, 0, 0, TimeSpan.Zero);
    private static readonly Campaign Campaign = new("c1", "fd-mc-2026a", "dune", [11, 12], 50, "UANA", Ten);

    public static DateTimeOffset At(int day, int hour = 10, int minute = 0) =>
        new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);

    public static string Name(string id) => id switch
    {
        "UANA" => "Ana Ruiz",
        "UCY" => "Cy Young",
        "UBO" => $"Bo {Hostile}",
        _ => id,
    };

    public static LogFacts Empty { get; } = new(Campaign, "DUNE production campaign", At(3));

    public static LogFacts Full { get; } = new(Campaign, "DUNE production campaign", At(22))
    {
        Fields = [new("code-version", "Code version"), new("samples", "Samples by priority"), new("cpu", "CPU, memory and storage")],
        Values =
        [
            new("code-version", "v09_78", "UANA", At(2, 11)),
            new("code-version", "v09_81", "UBO", At(3)),
            new("samples", Hostile, "UBO", At(3, 11)),
            new("requester", "<@UCY>", "UANA", At(3, 12)),
        ],
        Steps =
        [
            new(1, "Set up the campaign", StepState.Done, [new("plan", "Plan agreed", false, "done", ["UANA", "UBO"])]),
            new(2, "Test the campaign", StepState.Done, [new("test", "Test", false, "waived until 2026-12-01 00:00 UTC", ["UBO"])]),
            new(3, "Close out", StepState.Current, [new("report", "Report presented", true, "waits for production", [])]),
        ],
        Openings =
        [
            new(1, "Set up the campaign", At(2)), new(2, "Test the campaign", At(5)), new(3, "Close out", At(6)), new(null, "", At(6, 11)),
        ],
        Decisions =
        [
            new("log", "Log page", LogDecision.Done, "UANA", "", At(3, 13)),
            new("plan", "Plan agreed", LogDecision.Mended, "UANA", "fewer rows", At(4, 11)),
            new("plan", "Plan agreed", LogDecision.Rejected, "UBO", Hostile, At(4)),
            new("plan", "Plan agreed", LogDecision.Approved, "UANA", "", At(5), Evidence: "https://docdb.example/29278?a=1&b=2"),
            new("plan", "Plan agreed", LogDecision.Withdrawn, "UANA", "wrong plan", At(5, 11)),
            new("plan", "Plan agreed", LogDecision.Approved, "UANA", "", At(5, 12), Evidence: "javascript:alert(3)"),
            new("test", "Test", LogDecision.Waived, "UBO", "no test slot, says <@UDEE|dee>", At(6), At(20)),
            new("test", "Test", LogDecision.Waived, "UBO", "still none", At(20, 11), At(30)),
        ],
        PlanChanges = [new("row 1: skip 0 limit 1000", "UANA", At(5, 13)), new(Hostile, "UBO", At(5, 14))],
        Workflows =
        [
            new("justin", "fd-mc-2026a", 1630, "full", "finished", 1_000, 994, 1_000, 994, 49_700, [new(65, 6)], "6 files missing"),
            new("justin", "fd-mc-2026a", 1631, Hostile, "running", 500, 494, 500, 494, 24_700, [new(1, 4), new(65, 2)], Hostile),
            new("justin", "fd-mc-2026a", 1640, "not read", "submitted", null, null, null, null, null, [], "jobs not read yet"),
        ],
        States = [new(1630, "running", At(7)), new(1630, "finished", At(9)), new(1631, "running", At(10))],
        Summaries = [new("summary: 10 jobs, 9 with exit code 0 (90.0 %)", At(6, 15))],
        Produced = ProducedEvents.Of(
            [new(1630, 994, 50), new(1631, 494, 50), new(1640, null, 50), new(1500, 10, 50, "a test")], 100_000),
        Datasets =
        [
            DatasetStanding.Of("all:whole", 10, "entered", [Count("all:whole", "MetaCat", 10), Count("all:whole", "Rucio", 10)]),
            DatasetStanding.Of("all:part", 1_000, "entered", [Count("all:part", "MetaCat", 998)]),
        ],
        DatasetCounts =
        [
            new("all:whole", DatasetCount.Entered, CountOutcome.Counted, 10, "", At(12), "UANA"),
            Count("all:part", "MetaCat", 998),
            new("all:part", "Rucio", CountOutcome.Unknown, null, Hostile, At(13)),
            new("all:part", "Rucio", CountOutcome.Missing, null, "", At(13, 11)),
        ],
        Alerts =
        [
            new("site-failures", Severity.Warning, 1631, Hostile, At(11), null,
            [
                new("acknowledged", "UBO", "", At(11, 11)), new("escalated", null, "nobody took it", At(11, 12)),
            ]),
            new("paused-workflow", Severity.Critical, 1630, "paused by justIN", At(8), At(8, 12), [new("ended", null, "it runs", At(8, 12))]),
        ],
        Shifts =
        [
            new("shifter", "UBO", At(7, 8), [new("quiet so far", At(7, 8)), new(Hostile, At(7, 9))], At(7, 16), "UANA", "all well\nsecond line"),
            new("shifter", "UANA", At(21, 8), [], null, null, ""),
        ],
    };

    private static DatasetCount Count(string dataset, string source, long files) =>
        DatasetCount.Of(DatasetName.Parse(dataset)!, source, files, At(12, 12));
}
