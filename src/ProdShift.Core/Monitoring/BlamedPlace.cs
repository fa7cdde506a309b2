using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// A site or storage element to blame: for all its jobs, or for those of some workflows only, where any are named. The counts
/// are of these jobs, and of the like of them elsewhere.
/// </summary>
internal sealed record BlamedPlace(
    string Name, IReadOnlyList<int> Workflows, long Jobs, long Failures, long JobsElsewhere, long FailuresElsewhere)
{
    private const int MostNamed = 5;

    /// <summary>Critical if more than half of the place's jobs failed.</summary>
    public Severity Severity => Workflows.Count == 0 && 2 * Failures > Jobs ? Severity.Critical : Severity.Warning;

    /// <summary>"31 of 40 jobs" or "31 of 40 jobs of workflow 1020".</summary>
    public string Here => Invariant($"{Failures} of {Wording.Jobs(Jobs)}{OfWorkflows}");

    /// <summary>"2 % elsewhere (11 of 620)".</summary>
    public string Elsewhere =>
        Invariant($"{Wording.Percent(FailuresElsewhere, JobsElsewhere)} elsewhere ({FailuresElsewhere} of {JobsElsewhere})");

    /// <summary>" of workflow 1020"; empty if all its jobs are meant.</summary>
    public string OfWorkflows => Workflows.Count switch
    {
        0 => "",
        1 => Invariant($" of workflow {Workflows[0]}"),
        <= MostNamed => $" of workflows {string.Join(", ", Workflows)}",
        _ => Invariant($" of {Workflows.Count} workflows ({string.Join(", ", Workflows.Take(MostNamed))} …)"),
    };

    public bool Counts(Tally tally) => Workflows.Count == 0 || Workflows.Contains(tally.Workflow);
}
