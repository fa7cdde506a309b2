using System.Diagnostics;
using ProdShift.Bench.Diagnosis.Methods;
using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Scoring;

/// <summary>Asks one contender in each hour of each world, and counts its time.</summary>
internal sealed class Watch(Contender contender)
{
    private readonly List<Watched> _worlds = [];
    private int _asked;
    private TimeSpan _took;

    public string Name => contender.Name;

    public double MillisecondsEach => _took.TotalMilliseconds / _asked;

    public IEnumerable<Watched> Of(params CauseKind[] kinds) => _worlds.Where(watched => kinds.Contains(watched.World.Kind));

    /// <summary>Those that have a cause to name.</summary>
    public IEnumerable<Watched> WithCauses => _worlds.Where(watched => watched.World.Label.Count > 0);

    public void Add(World world, IEnumerable<Case> hours) => _worlds.Add(new(world, [.. hours.Select(Ask)]));

    private IReadOnlyList<Where> Ask(Case @case)
    {
        var start = Stopwatch.GetTimestamp();
        var named = contender.Diagnose(@case);
        _took += Stopwatch.GetElapsedTime(start);
        _asked++;
        return [.. named.Select(where => Shortest.Of(where, @case)).Distinct()];
    }
}
