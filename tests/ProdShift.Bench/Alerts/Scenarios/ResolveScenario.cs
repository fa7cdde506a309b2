using ProdShift.Bench.Alerts.Programs;
using ProdShift.Bench.Alerts.Sending;

namespace ProdShift.Bench.Alerts.Scenarios;

/// <summary>The end of a great outage: 10,000 open alerts end at once.</summary>
internal sealed class ResolveScenario(int count) : IScenario
{
    private const int Groups = 20;
    private const double MostMemory = 200;

    public string Name => "resolves";

    public string Title => $"{count:N0} resolves in {Groups} groups, Slack at 1 message/s, burst 5";

    public async Task<IReadOnlyList<Figure>> RunAsync(IContender contender)
    {
        await using var run = await AlertRun.StartAsync(contender, AlertSetup.TwentyGroups, limited: true);
        var alerts = BenchAlert.Many(count, Groups);
        await run.RaiseAsync(alerts);
        await run.SettleAsync(count, silence: TimeSpan.FromSeconds(20), within: TimeSpan.FromMinutes(5));
        var calls = run.Slack.Calls;
        var (open, posts, edits, refused) = (run.MentionedCount, calls.Posts, calls.Edits, calls.Refused);
        run.Start();
        await run.Program.Poster.EndAsync(alerts);
        await run.QuietAsync(AlertSetup.TwentyGroups.GroupInterval + TimeSpan.FromSeconds(3), within: TimeSpan.FromMinutes(5));
        var peak = run.Program.Peak;
        return
        [
            new("mentioned before", $"{open:N0}", $"{count:N0}", open == count),
            new("last call after", $"{run.UntilLastCall.TotalSeconds:F1} s"),
            new("posts, edits", $"{calls.Posts - posts}, {calls.Edits - edits}"),
            new("refused calls", $"{calls.Refused - refused}"),
            new("memory", $"{run.Program.Resident:F0} MiB"),
            new("memory at its peak", $"{peak:F0} MiB", $"< {MostMemory} MiB", peak < MostMemory),
        ];
    }
}
