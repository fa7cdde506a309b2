namespace ProdShift.Core.Monitoring;

/// <summary>
/// The jobs that ended within the last hours, and the sites and workflows that have enough of them to tell anything.
/// </summary>
internal sealed class RecentJobs
{
    private readonly OutageSettings _settings;
    private readonly IReadOnlyList<Tally> _jobs;

    public RecentJobs(Snapshot now, OutageSettings settings)
    {
        _settings = settings;
        var from = Window.FirstHour(now.TakenAt).AddHours(-settings.Hours);
        _jobs = [.. now.Tallies.Where(tally => tally.Hour >= from && tally.Site.Length > 0)];
        Failures = [.. _jobs.Where(tally => tally.Outcome.Failed)];
        All = JobGroups.Count("all", _jobs);
        Sites = [.. JobGroups.By(_jobs, tally => tally.Site).Where(site => site.Jobs >= settings.LeastJobs)];
        Workflows = [.. JobGroups.By(_jobs, tally => tally.Workflow).Where(flow => flow.Jobs >= settings.LeastJobs)];
    }

    public IReadOnlyList<Tally> Failures { get; }

    public JobGroup<string> All { get; }

    public IReadOnlyList<JobGroup<string>> Sites { get; }

    public IReadOnlyList<JobGroup<int>> Workflows { get; }

    public int FailingSites => Sites.Count(site => site.Fails(_settings.LeastShare));

    public IReadOnlySet<int> FailingWorkflows =>
        Workflows.Where(workflow => workflow.Fails(_settings.LeastShare)).Select(workflow => workflow.Key).ToHashSet();

    /// <summary>Many sites and many workflows fail, and most of those there are.</summary>
    public bool FailAtLarge =>
        FailingSites >= Math.Max(_settings.LeastSites, _settings.LeastShare * Sites.Count)
        && FailingWorkflows.Count >= Math.Max(_settings.LeastWorkflows, _settings.LeastShare * Workflows.Count);

    /// <summary>
    /// Nearly all failures have one thing in common, such as the storage they read, and jobs without it do well. Where there are
    /// no jobs without it, it may be chance that they share it.
    /// </summary>
    public bool AreExplainedBy<TKey>(Func<Tally, TKey> thing, Func<Tally, bool> counts)
    {
        var worst = JobGroups.Worst(Failures.Where(counts), thing);
        if (worst is null || worst.Failures < _settings.OneCause * All.Failures)
            return false;
        var others = JobGroups.Count("others", _jobs.Where(tally => !Equals(thing(tally), worst.Key)));
        return others.Jobs >= _settings.LeastJobs && !others.Fails(_settings.LeastShare);
    }
}
