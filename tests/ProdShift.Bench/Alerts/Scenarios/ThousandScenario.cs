using ProdShift.Bench.Alerts.Programs;
using ProdShift.Bench.Alerts.Sending;

namespace ProdShift.Bench.Alerts.Scenarios;

/// <summary>An outage: 1,000 alerts at once, in 20 groups; with Slack as strict as it is, or without its limits.</summary>
internal sealed class ThousandScenario(int count, bool limited) : IScenario
{
    private const int Groups = 20;
    private static readonly TimeSpan InTime = AlertSetup.GroupWait + TimeSpan.FromSeconds(1);

    public string Name => limited ? "1000" : "1000-unlimited";

    public string Title =>
        $"{count:N0} alerts in {Groups} groups, {(limited ? "Slack at 1 message/s, burst 5" : "Slack without limits")}";

    public async Task<IReadOnlyList<Figure>> RunAsync(IContender contender)
    {
        await using var run = await AlertRun.StartAsync(contender, AlertSetup.TwentyGroups, limited);
        var alerts = BenchAlert.Many(count, Groups);
        await run.RaiseAsync(alerts);
        await run.SettleAsync(count, silence: TimeSpan.FromSeconds(15), within: TimeSpan.FromMinutes(2));
        var (mentioned, latencies, posts) = (run.MentionedCount, run.Latencies, run.PostsWithin(InTime));
        var (allPosts, allEdits, refused) = (run.Slack.Calls.Posts, run.Slack.Calls.Edits, run.Slack.Calls.Refused);
        await run.Program.Poster.RaiseAsync(alerts);
        await run.QuietAsync(AlertSetup.TwentyGroups.GroupInterval + TimeSpan.FromSeconds(3), within: TimeSpan.FromMinutes(1));
        var again = run.Slack.Calls.Posts - allPosts;
        return
        [
            new("mentioned", $"{mentioned:N0}", $"{count:N0}", mentioned == count),
            new(
                "p50 / p95 / last mention",
                $"{latencies.Percentile(0.5):N0} / {latencies.Percentile(0.95):N0} / {latencies.Percentile(1):N0} ms",
                $"last <= {InTime.TotalMilliseconds:N0} ms",
                latencies.Percentile(1) <= InTime.TotalMilliseconds),
            new($"posts within {InTime.TotalSeconds} s", $"{posts}", "<= 5", posts <= 5),
            new("posts, edits, in all", $"{allPosts}, {allEdits}"),
            new("refused calls", $"{refused}"),
            new("posts when sent once more", $"{again}", "0", again == 0),
        ];
    }
}
