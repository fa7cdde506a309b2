using ProdShift.Bench.Alerts.Programs;
using ProdShift.Bench.Alerts.Receiver;
using ProdShift.Bench.Alerts.Sending;

namespace ProdShift.Bench.Alerts.Scenarios;

/// <summary>kill -9 once everything has been told; then the source sends what still holds again, as Prometheus does.</summary>
internal sealed class RestartScenario(int count) : IScenario
{
    private const int Groups = 20;

    public string Name => "restart";

    public string Title => $"kill -9 after {count:N0} alerts in {Groups} groups were told, and the source sends them again";

    public async Task<IReadOnlyList<Figure>> RunAsync(IContender contender)
    {
        await using var run = await AlertRun.StartAsync(contender, AlertSetup.TwentyGroups, limited: false);
        var alerts = BenchAlert.Many(count, Groups);
        await run.RaiseAsync(alerts);
        await run.SettleAsync(count, silence: TimeSpan.FromSeconds(15), within: TimeSpan.FromMinutes(1));
        var (mentioned, posts) = (run.MentionedCount, run.Slack.Calls.Posts);
        await run.Program.KillAsync();
        await run.Program.StartAgainAsync();
        await run.RaiseAsync(alerts);
        await run.QuietAsync(AlertSetup.TwentyGroups.GroupInterval + TimeSpan.FromSeconds(3), within: TimeSpan.FromMinutes(1));
        var doubled = Doubles.Of(run.Slack.Said.Messages).Count;
        return
        [
            new("mentioned before", $"{mentioned:N0}", $"{count:N0}", mentioned == count),
            new("doubled", $"{doubled:N0} of {count:N0}", "0", doubled == 0),
            new("posts after the restart", $"{run.Slack.Calls.Posts - posts}"),
        ];
    }
}
