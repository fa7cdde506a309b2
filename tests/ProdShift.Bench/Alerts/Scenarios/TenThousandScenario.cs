using ProdShift.Bench.Alerts.Programs;
using ProdShift.Bench.Alerts.Sending;

namespace ProdShift.Bench.Alerts.Scenarios;

/// <summary>10,000 alerts at once: all are named, at Slack's pace, in little memory.</summary>
internal sealed class TenThousandScenario(int count) : IScenario
{
    private const int Groups = 20;
    private const double MostMemory = 150;

    public string Name => "10000";

    public string Title => $"{count:N0} alerts in {Groups} groups, Slack at 1 message/s, burst 5";

    public async Task<IReadOnlyList<Figure>> RunAsync(IContender contender)
    {
        await using var run = await AlertRun.StartAsync(contender, AlertSetup.TwentyGroups, limited: true);
        await run.RaiseAsync(BenchAlert.Many(count, Groups));
        await run.SettleAsync(count, silence: TimeSpan.FromSeconds(20), within: TimeSpan.FromMinutes(5));
        var (mentioned, latencies, resident, peak) = (run.MentionedCount, run.Latencies, run.Program.Resident, run.Program.Peak);
        return
        [
            new("mentioned", $"{mentioned:N0}", $"{count:N0}", mentioned == count),
            new("p50 / last mention", $"{latencies.Percentile(0.5) / 1000:F1} / {latencies.Percentile(1) / 1000:F1} s"),
            new("posts, edits", $"{run.Slack.Calls.Posts}, {run.Slack.Calls.Edits}"),
            new("refused calls", $"{run.Slack.Calls.Refused}"),
            new("memory", $"{resident:F0} MiB"),
            new("memory at its peak", $"{peak:F0} MiB", $"< {MostMemory} MiB", peak < MostMemory),
        ];
    }
}
