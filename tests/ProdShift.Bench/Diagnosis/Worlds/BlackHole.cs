using System.Runtime.InteropServices;

namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>A worker node that is soon free again, as its jobs fail at once, and so gets half of the jobs of its entry.</summary>
internal static class BlackHole
{
    private const int LeastJobsOfEntry = 30;

    /// <summary>False, and nothing is changed, where the node has no name or its entry few jobs.</summary>
    public static bool Draw(Dice dice, Where where, List<Job> jobs)
    {
        var node = where.Pairs.Single().Value;
        if (node.Length == 0)
            return false;
        var entry = jobs.Find(job => job.Place.Node == node).Place.Entry;
        if (jobs.Count(job => Causes.IsWatched(job) && job.Place.Entry == entry) < LeastJobsOfEntry)
            return false;
        var drawn = 0.4 + 0.2 * dice.Part();
        foreach (ref var job in CollectionsMarshal.AsSpan(jobs))
        {
            if (job.Hour >= World.Onset && job.Place.Entry == entry && dice.Chance(drawn))
                job = job with { Place = job.Place with { Node = node } };
        }
        return true;
    }
}
