namespace ProdShift.Core.Monitoring;

/// <summary>
/// The thresholds of the rule for a central outage. They ask for much: what many sites and workflows suffer at once is told in
/// place of their own alerts.
/// </summary>
public sealed record OutageSettings
{
    /// <summary>Whole UTC hours to look at, besides the running one: 1 to 24.</summary>
    public int Hours { get; init; } = 3;

    /// <summary>So many sites fail, of those with enough jobs: 2 or more.</summary>
    public int LeastSites { get; init; } = 5;

    /// <summary>So many workflows fail, of those with enough jobs: 2 or more.</summary>
    public int LeastWorkflows { get; init; } = 3;

    /// <summary>A site or workflow with fewer ended jobs in that time tells nothing: 1 or more.</summary>
    public int LeastJobs { get; init; } = 10;

    /// <summary>
    /// A site or workflow fails from this part of its jobs on, and it is an outage from this part of the sites and of the
    /// workflows on: over 0, at most 1.
    /// </summary>
    public double LeastShare { get; init; } = 0.5;

    /// <summary>
    /// What this part of the failures share is their common point; and if it is one storage element, or one workflow's stage,
    /// that others do well without, it is the trouble: over 0.5, at most 1.
    /// </summary>
    public double OneCause { get; init; } = 0.8;
}
