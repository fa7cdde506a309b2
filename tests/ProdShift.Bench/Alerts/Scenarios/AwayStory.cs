using System.Diagnostics;
using ProdShift.Bench.Alerts.Receiver;
using ProdShift.Bench.Alerts.Sending;

namespace ProdShift.Bench.Alerts.Scenarios;

/// <summary>
/// What happens while Slack is away: three waves of alerts are raised, those of the second change twice, half of the first end.
/// </summary>
internal sealed class AwayStory
{
    public const int Groups = Waves * SitesOfWave;
    public const int Alerts = Waves * InWave;
    private const int Waves = 3;
    private const int InWave = 20;
    private const int SitesOfWave = 4;

    private readonly IReadOnlyList<BenchAlert>[] _waves =
        [.. Enumerable.Range(0, Waves).Select(wave => BenchAlert.Many(InWave, SitesOfWave, wave * InWave, wave * SitesOfWave))];

    public IReadOnlyList<BenchAlert> Ended => [.. _waves[0].Take(InWave / 2)];

    public async Task HappenAsync(AlertPoster poster, TimeSpan within)
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
            var wait = (part * within) - watch.Elapsed;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait);
            await happen();
        }
    }

    /// <summary>No alert of a wave was named in a later message than one of the wave after.</summary>
    public bool IsInOrder(IReadOnlyDictionary<string, Mention> mentions)
    {
        var places = _waves
            .Select(wave => wave.Select(alert => mentions.GetValueOrDefault(alert.Name)?.Place).OfType<int>().ToList())
            .Where(wave => wave.Count > 0)
            .ToList();
        return places.Zip(places.Skip(1)).All(pair => pair.First.Max() <= pair.Second.Min());
    }
}
