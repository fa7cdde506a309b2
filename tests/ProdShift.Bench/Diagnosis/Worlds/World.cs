using System.Runtime.InteropServices;

namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>
/// Ended jobs of some 36 hours, and what is known to be wrong with them from <see cref="Onset"/> on.
/// </summary>
/// <param name="label">The smallest combinations that describe what was injected; empty where no place is to be named.</param>
internal sealed class World(CauseKind kind, int seed, IReadOnlyList<Where> label, IEnumerable<EndedJob> jobs)
{
    /// <summary>The hour from which on something is wrong.</summary>
    public const int Onset = Case.BeforeHours + Case.NowHours;

    private readonly ILookup<int, EndedJob> _hours = jobs.ToLookup(ended => ended.Job.Hour);

    public CauseKind Kind => kind;

    public int Seed => seed;

    public IReadOnlyList<Where> Label => label;

    /// <summary>The last four hours and the 24 before them, as they are so many hours after the onset.</summary>
    public Case At(int hours)
    {
        var now = Onset + hours - Case.NowHours;
        return new(Leaves(now, Case.NowHours), Leaves(now - Case.BeforeHours, Case.BeforeHours));
    }

    private List<Leaf> Leaves(int first, int count)
    {
        var sums = new Dictionary<Place, (int Total, int Failed, double Minutes)>();
        foreach (var (job, failed, minutes) in Enumerable.Range(first, count).SelectMany(hour => _hours[hour]))
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, job.Place, out _);
            sum = (sum.Total + 1, sum.Failed + (failed ? 1 : 0), sum.Minutes + minutes);
        }
        return [.. sums.Select(sum => new Leaf(sum.Key, sum.Value.Total, sum.Value.Failed, sum.Value.Minutes))];
    }
}
