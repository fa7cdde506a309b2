using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// Jobs at a place, and the like of them elsewhere, under a name: a workflow, or the sum of some. What is looked for in them
/// (any failure, or one kind) is up to the rule.
/// </summary>
internal sealed record ComparedJobs(string Name, long Jobs, long Failures, long JobsElsewhere, long FailuresElsewhere)
{
    /// <summary>
    /// Workflow by workflow, the most failures first. Elsewhere is the rest of the strata that the place has jobs in, as it is
    /// when places are tested.
    /// </summary>
    public static IReadOnlyList<ComparedJobs> ByWorkflow<TStratum>(
        IEnumerable<Tally> tallies, Func<Tally, TStratum> stratum, Func<Tally, bool> here, Func<Tally, bool> failed)
    {
        var all = tallies.ToList();
        var strata = all.Where(here).Select(stratum).ToHashSet();
        return
        [
            .. all.Where(tally => strata.Contains(stratum(tally)))
                .GroupBy(tally => tally.Workflow)
                .Select(jobs => Count(Invariant($"workflow {jobs.Key}"), jobs, here, failed))
                .OrderByDescending(workflow => workflow.Failures)
                .ThenBy(workflow => workflow.Name, StringComparer.Ordinal),
        ];
    }

    public static ComparedJobs Sum(string name, IReadOnlyCollection<ComparedJobs> parts) => new(
        name,
        parts.Sum(part => part.Jobs),
        parts.Sum(part => part.Failures),
        parts.Sum(part => part.JobsElsewhere),
        parts.Sum(part => part.FailuresElsewhere));

    private static ComparedJobs Count(
        string name, IEnumerable<Tally> tallies, Func<Tally, bool> here, Func<Tally, bool> failed)
    {
        var (jobs, failures, jobsElsewhere, failuresElsewhere) = (0L, 0L, 0L, 0L);
        foreach (var tally in tallies)
        {
            var ofThem = failed(tally) ? tally.Count : 0;
            if (here(tally))
                (jobs, failures) = (jobs + tally.Count, failures + ofThem);
            else
                (jobsElsewhere, failuresElsewhere) = (jobsElsewhere + tally.Count, failuresElsewhere + ofThem);
        }
        return new(name, jobs, failures, jobsElsewhere, failuresElsewhere);
    }
}
