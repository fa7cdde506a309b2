namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>Causes that so few jobs have met that no answer is the right one.</summary>
internal static class FewJobs
{
    private const string Trial = "2001";

    /// <summary>Of hardly any jobs all at one site; or, of many, some of the four that try a new workflow at one site.</summary>
    public static IReadOnlyList<Injection>? Draw(Dice dice, List<Job> jobs, bool few) =>
        few ? OneSite(dice, jobs) : OneTrial(dice, jobs);

    private static IReadOnlyList<Injection>? OneSite(Dice dice, List<Job> jobs)
    {
        var sites = jobs.Where(Causes.IsWatched).CountBy(job => job.Place.Site).Where(site => site.Value is 2 or 3).ToList();
        return sites.Count == 0 ? null : [Always(Where.Of(("site", dice.OneOf(sites).Key)), rate: 1)];
    }

    private static IReadOnlyList<Injection> OneTrial(Dice dice, List<Job> jobs)
    {
        var place = dice.OneOf(jobs).Place with { Workflow = Trial, Stage = "1" };
        jobs.AddRange(Enumerable.Range(0, 4).Select(hour => new Job(World.Onset + hour, place)));
        return [Always(Where.Of(("workflow", Trial)), rate: 0.6)];
    }

    private static Injection Always(Where where, double rate) => new(where, rate, World.Onset, int.MaxValue, WallPart: 0.5);
}
