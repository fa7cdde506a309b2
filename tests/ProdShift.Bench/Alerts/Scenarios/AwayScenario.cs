using System.Diagnostics;
using ProdShift.Bench.Alerts.Programs;
using ProdShift.Bench.Alerts.Receiver;
using ProdShift.Bench.Alerts.Sending;

namespace ProdShift.Bench.Alerts.Scenarios;

/// <summary>
/// Slack answers 503 for a while, in which three waves of alerts are raised, some of the first end, and those of the second
/// change twice. Once it is back, all is said, in the order in which it happened.
/// </summary>
internal sealed class AwayScenario(TimeSpan away) : IScenario
{
    private const int InWave = 20;
    private const int SitesOfWave = 4;
    private const int Waves = 3;
    private const int All = Waves * InWave;

    /// <summary>A program that asks again every two minutes is given that time.</summary>
    private static readonly TimeSpan LongestPatience = TimeSpan.FromSeconds(150);

    private readonly IReadOnlyList<BenchAlert>[] _waves =
        [.. Enumerable.Range(0, Waves).Select(wave => BenchAlert.Many(InWave, SitesOfWave, wave * InWave, wave * SitesOfWave))];

    public string Name => "away";

    public string Title => $"Slack away for {away.TotalMinutes:0.##} min, in which {All} alerts in {Waves * SitesOfWave} groups are raised";

    private TimeSpan Patience
    {
        get
        {
            var patience = TimeSpan.FromSeconds(20) + (2 * away);
            return patience < LongestPatience ? patience : LongestPatience;
        }
    }

    private IReadOnlyList<BenchAlert> Ended => [.. _waves[0].Take(InWave / 2)];

    public async Task<IReadOnlyList<Figure>> RunAsync(IContender contender)
    {
        await using var run = await AlertRun.StartAsync(contender, AlertSetup.TwentyGroups, limited: true);
        var (slack, calls) = (run.Slack, run.Slack.Calls);
        slack.IsAway = true;
        await HappenAsync(run.Program.Poster);
        slack.IsAway = false;
        run.Start();
        await run.SettleAsync(All, silence: Patience, within: Patience);
        var mentions = slack.Said.Mentions;
        var ended = Ended.Count(alert => mentions.ContainsKey(alert.Name));
        var inOrder = IsInOrder(mentions);
        return
        [
            new("mentioned", $"{mentions.Count}", $"{All}", mentions.Count == All),
            new("of them had ended meanwhile", $"{ended}", $"{Ended.Count}", ended == Ended.Count),
            new("in the order raised", inOrder ? "yes" : "no", "yes", inOrder),
            new("last mention after its return", $"{run.Latencies.Percentile(1) / 1000:F1} s"),
            new("calls while it was away", $"{calls.TurnedAway}"),
            new("then posts, edits", $"{calls.Posts}, {calls.Edits}"),
            new("then refused calls", $"{calls.Refused}"),
        ];
    }

    private async Task HappenAsync(AlertPoster poster)
    {
        (double Part, Func<Task> Happen)[] story =
        [
            (0, () => poster.RaiseAsync(_waves[0])),
            (0.25, () => poster.RaiseAsync(_waves[1])),
            (0.4, () => poster.RaiseAsync(_waves[1], "No job has started for two hours")),
            (0.5, () => poster.RaiseAsync(_waves[2])),
            (0.65, () => poster.RaiseAsync(_waves[1], "No job has started for three hours")),
            (0.75, () => poster.EndAsync(Ended)),
            (1, () => Task.CompletedTask),
        ];
        var watch = Stopwatch.StartNew();
        foreach (var (part, happen) in story)
        {
            var wait = (part * away) - watch.Elapsed;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            await happen();
        }
    }

    /// <summary>No alert of a wave was named in a later message than one of the wave after.</summary>
    private bool IsInOrder(IReadOnlyDictionary<string, Mention> mentions)
    {
        var places = _waves
            .Select(wave => wave.Where(alert => mentions.ContainsKey(alert.Name)).Select(alert => mentions[alert.Name].Place).ToList())
            .Where(wave => wave.Count > 0)
            .ToList();
        return places.Zip(places.Skip(1)).All(pair => pair.First.Max() <= pair.Second.Min());
    }
}
