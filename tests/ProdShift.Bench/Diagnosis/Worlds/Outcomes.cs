namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>How the jobs of a world end: by the usual failures of site and workflow, and by what was injected.</summary>
internal static class Outcomes
{
    public static IEnumerable<EndedJob> Draw(Dice dice, Grid grid, IEnumerable<Job> jobs, IReadOnlyList<Injection> causes)
    {
        var sites = grid.Sites.ToDictionary(site => site.Name, site => site.FailureRate);
        var workflows = grid.Workflows.ToDictionary(workflow => workflow.Name);
        foreach (var job in jobs)
        {
            var workflow = workflows.GetValueOrDefault(job.Place.Workflow, grid.Workflows[0]);
            var minutes = workflow.Minutes * (0.5 + dice.Part());
            var usual = dice.Chance(sites[job.Place.Site] + workflow.FailureRate);
            var cause = causes.FirstOrDefault(cause => cause.Strikes(job.Place, job.Hour) && dice.Chance(cause.Rate));
            yield return new(job, usual || cause is not null, minutes * (cause?.WallPart ?? 1));
        }
    }
}
