namespace ProdShift.Core.Monitoring;

/// <summary>Jobs that have something in common: how many ended, and how many of them failed.</summary>
internal sealed record JobGroup<TKey>(TKey Key, long Jobs, long Failures)
{
    public bool Fails(double share) => Failures > 0 && Failures >= share * Jobs;
}

/// <summary>Jobs in groups, the most failures first.</summary>
internal static class JobGroups
{
    public static IReadOnlyList<JobGroup<TKey>> By<TKey>(IEnumerable<Tally> tallies, Func<Tally, TKey> key) =>
    [
        .. tallies.GroupBy(key).Select(jobs => Count(jobs.Key, jobs))
            .OrderByDescending(group => group.Failures)
            .ThenByDescending(group => group.Jobs)
            .ThenBy(group => group.Key?.ToString(), StringComparer.Ordinal),
    ];

    /// <summary>The group with the most failures; null if there are none.</summary>
    public static JobGroup<TKey>? Worst<TKey>(IEnumerable<Tally> tallies, Func<Tally, TKey> key) =>
        By(tallies, key) is [var worst, ..] ? worst : null;

    public static JobGroup<TKey> Count<TKey>(TKey key, IEnumerable<Tally> tallies)
    {
        var (jobs, failures) = (0L, 0L);
        foreach (var tally in tallies)
            (jobs, failures) = (jobs + tally.Count, failures + (tally.Outcome.Failed ? tally.Count : 0));
        return new(key, jobs, failures);
    }
}
