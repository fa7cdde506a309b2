namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>
/// How the jobs of a world end: by what was injected, and by the usual failures of site and workflow, of which there are more in
/// one hour than in another, so that jobs fail together for no reason that anyone should look for.
/// </summary>
internal static class Outcomes
{
    private const double LargestSwing = 1.5;
    private const double LeastSwing = 0.5;

    public static IEnumerable<EndedJob> Draw(Dice dice, Grid grid, IEnumerable<Job> jobs, IReadOnlyList<Injection> causes)
    {
        var sites = grid.Sites.ToDictionary(site => site.Name, site => site.FailureRate);
        var workflows = grid.Workflows.ToDictionary(workflow => workflow.Name);
        var swings = new Dictionary<(string Name, int Hour), double>();
        foreach (var job in jobs)
        {
            var workflow = workflows.GetValueOrDefault(job.Place.Workflow, grid.Workflows[0]);
            var minutes = workflow.Minutes * (0.5 + dice.Part());
            var usual = dice.Chance(sites[job.Place.Site] * Swing(job.Place.Site, job.Hour))
                || dice.Chance(workflow.FailureRate * Swing(workflow.Name, job.Hour));
            var cause = causes.FirstOrDefault(cause => cause.Strikes(job.Place, job.Hour) && dice.Chance(cause.Rate));
            yield return new(job, usual || cause is not null, minutes * (cause?.WallPart ?? 1));
        }

        double Swing(string name, int hour) => swings.TryGetValue((name, hour), out var swing)
            ? swing
            : swings[(name, hour)] = LeastSwing + (LargestSwing - LeastSwing) * dice.Part();
    }
}
