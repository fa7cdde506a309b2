namespace ProdShift.LocalJustIn.World;

/// <summary>What is broken just now, and what therefore becomes of a job that starts.</summary>
internal sealed class Troubles(Chance chance, IReadOnlyList<Injection> injections, DateTimeOffset begin)
{
    private static readonly int[] OrdinaryExits = [1, 1, 1, 2, 65, 70];

    public HashSet<int> BrokenJobscripts { get; } = [];

    /// <summary>Broken sites by name, and the exit code that jobs end with there.</summary>
    public Dictionary<string, int> BrokenSites { get; } = [];

    public bool IsBroken(Site site) => BrokenSites.ContainsKey(site.Name);

    public Fate Draw(Job job, DateTimeOffset now)
    {
        var site = job.Site;
        if (BrokenJobscripts.Contains(job.Workflow.Plan.Id) && chance.Of(0.97))
            return Fate.JobscriptError(1, chance.Minutes(2, 8));
        if (BrokenSites.TryGetValue(site.Name, out var exit) && chance.Of(0.92))
            return Fate.JobscriptError(exit, chance.Minutes(3, 15));
        if (injections.FirstOrDefault(known => known.Takes(job, (now - begin).TotalHours)) is { } injection)
            return injection.Fate(chance);
        return chance.Of(site.FailureRate) ? OrdinaryFailure() : Fate.Finished(chance.Minutes(20, 90));
    }

    private Fate OrdinaryFailure() => chance.Between(0, 10) switch
    {
        < 6 => Fate.JobscriptError(chance.Pick(OrdinaryExits), chance.Minutes(2, 40)),
        < 7.5 => Fate.Stalled(chance.Minutes(5, 40)),
        < 9 => Fate.UploadFailed(chance.Minutes(20, 90)),
        _ => Fate.KilledBySignal(chance.Minutes(10, 60)),
    };
}
