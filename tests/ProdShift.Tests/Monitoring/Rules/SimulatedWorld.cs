using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Monitoring.Rules;

/// <summary>
/// A day of production, drawn: 20 workflows with 100 to 500 jobs each at 29 sites, reading from 5 storage elements, mostly from
/// the one next door. Every site fails up to 4 % of its jobs; what else goes wrong is given.
/// </summary>
internal sealed class SimulatedWorld(int seed)
{
    public const int BadSite = 3;
    public const int BadStorage = 2;
    public const int BadWorkflow = 1005;

    private const int Sites = 29;
    private const int Storages = 5;
    private const int Workflows = 20;

    private static readonly OutcomeKind[] Background =
    [
        OutcomeKind.JobscriptError, OutcomeKind.JobscriptError,
        OutcomeKind.Aborted, OutcomeKind.Stalled, OutcomeKind.UploadFailed,
    ];

    private readonly Random _random = new(seed);

    public static string Site(int number) => $"SITE_{number:D2}";

    public static string StorageElement(int number) => $"RSE_{number}";

    /// <summary>Cause: what makes a job fail beyond its site's usual rate; null for none.</summary>
    public Snapshot Day(Func<Job, OutcomeKind?> cause, bool monteCarlo = false)
    {
        var weights = Enumerable.Range(0, Sites).Select(_ => _random.Next(1, 10)).ToArray();
        weights[BadSite] = 6;
        var places = Enumerable.Range(0, Sites).SelectMany(site => Enumerable.Repeat(site, weights[site])).ToArray();
        var rates = Enumerable.Range(0, Sites).Select(_ => 0.04 * _random.NextDouble()).ToArray();
        var counts = new Dictionary<(Job Job, Outcome Outcome), int>();
        for (var workflow = 1001; workflow <= 1000 + Workflows; workflow++)
        {
            var jobs = _random.Next(100, 501);
            for (var number = 0; number < jobs; number++)
            {
                var site = places[_random.Next(places.Length)];
                var storage = _random.NextDouble() < 0.6 ? site % Storages : _random.Next(Storages);
                var job = new Job(workflow, site, storage, _random.NextDouble());
                var outcome = End(cause(job), rates[site]);
                var key = (job with { Luck = 0 }, outcome);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        return Given.Snapshot(counts.Select(count => Given.Tally(
            count.Value,
            Site(count.Key.Job.Site),
            monteCarlo ? "MONTECARLO" : StorageElement(count.Key.Job.Storage),
            count.Key.Job.Workflow,
            stage: 1,
            count.Key.Outcome)));
    }

    private Outcome End(OutcomeKind? caused, double rate)
    {
        if (caused is { } kind)
            return new(kind, kind == OutcomeKind.JobscriptError ? 65 : 0);
        var usual = Background[_random.Next(Background.Length)];
        return _random.NextDouble() >= rate ? Given.Succeeded : new(usual, usual == OutcomeKind.JobscriptError ? 1 : 0);
    }

    /// <summary>Luck: from 0 to 1, for a cause that hits a part of the jobs.</summary>
    public readonly record struct Job(int Workflow, int Site, int Storage, double Luck);
}
