using ProdShift.Bench.Alerts.Programs;
using ProdShift.Bench.Alerts.Sending;

namespace ProdShift.Bench.Alerts.Scenarios;

/// <summary>
/// More groups than Slack lets through at once. Their alerts last, or end before all could have been told one by one.
/// </summary>
internal sealed class LimitScenario(string name, TimeSpan? endAfter) : IScenario
{
    private const int Sites = 60;
    private const int MostRefused = 2;

    public string Name => name;

    public string Title => $"{Sites} alerts at {Sites} sites{Ending}, Slack at 1 message/s, burst 5";

    private string Ending => endAfter switch
    {
        null => "",
        { Ticks: 0 } => " that end at once",
        { } after => $" that end after {after.TotalSeconds} s",
    };

    public async Task<IReadOnlyList<Figure>> RunAsync(IContender contender)
    {
        var interval = TimeSpan.FromSeconds(endAfter is null ? 5 : 10);
        await using var run = await AlertRun.StartAsync(contender, new(BySite: false, interval), limited: true);
        var alerts = BenchAlert.Many(Sites, Sites);
        await run.RaiseAsync(alerts);
        if (endAfter is { } after)
        {
            await Task.Delay(after);
            await run.Program.Poster.EndAsync(alerts);
        }
        await run.SettleAsync(Sites, silence: interval + TimeSpan.FromSeconds(10), within: TimeSpan.FromMinutes(2));
        var (mentioned, calls) = (run.MentionedCount, run.Slack.Calls);
        return
        [
            new("mentioned", $"{mentioned}", $"{Sites}", mentioned == Sites),
            new("last mention", $"{run.Latencies.Percentile(1) / 1000:F1} s"),
            new("posts, edits", $"{calls.Posts}, {calls.Edits}"),
            new("refused calls", $"{calls.Refused}", $"<= {MostRefused}", calls.Refused <= MostRefused),
        ];
    }
}
