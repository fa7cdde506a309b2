using ProdShift.Core.Diagnosis;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// A place that fails since a few hours, and did not before: over the whole window it may not stand out yet.
/// </summary>
/// <param name="Place">The place, with its jobs since then.</param>
/// <param name="Jobs">All jobs since then.</param>
/// <param name="From">The first hour.</param>
internal sealed record LatePlace(BlamedPlace Place, IReadOnlyList<Tally> Jobs, DateTimeOffset From)
{
    public static IEnumerable<LatePlace> Sites(
        JobDiagnosis diagnosis, IReadOnlyList<Tally> jobs, RuleBook.Settings settings) => Of(
        diagnosis,
        jobs,
        settings,
        cause => cause.Of(JobDiagnosis.Storage) is null ? cause.Of(JobDiagnosis.Site) ?? SiteOf(cause, jobs) : null,
        tally => tally.Site,
        Places.SiteStratum,
        tally => tally.Outcome.Failed);

    public static IEnumerable<LatePlace> Storages(
        JobDiagnosis diagnosis, IReadOnlyList<Tally> jobs, Func<Tally, bool> failed, RuleBook.Settings settings) => Of(
        diagnosis,
        jobs,
        settings,
        cause => cause.Of(JobDiagnosis.Storage),
        tally => tally.Storage,
        Places.StorageStratum,
        failed);

    /// <summary>The thresholds, with the hours since then for the texts.</summary>
    public RuleBook.Settings Within(RuleBook.Settings settings, Snapshot now) =>
        settings with { WindowHours = (int)(Window.FirstHour(now.TakenAt) - From).TotalHours };

    private static IEnumerable<LatePlace> Of<TStratum>(
        JobDiagnosis diagnosis,
        IReadOnlyList<Tally> jobs,
        RuleBook.Settings settings,
        Func<Cause, string?> place,
        Func<Tally, string> placeOf,
        Func<Tally, TStratum> stratum,
        Func<Tally, bool> failed)
    {
        var named = diagnosis.News.Where(dated => place(dated.Cause) is not null)
            .DistinctBy(dated => place(dated.Cause));
        foreach (var (cause, from, _) in named)
        {
            var name = place(cause)!;
            var part = cause.Of(JobDiagnosis.Workflow) ?? cause.Of(JobDiagnosis.Stage);
            int[] workflows = part is null ? [] : [int.Parse(part.Split('/')[0], null)];
            var since = jobs.Where(tally => tally.Hour >= from).ToList();
            var counted = since.Where(tally => workflows.Length == 0 || workflows.Contains(tally.Workflow));
            var sum = ComparedJobs.Sum(
                name, ComparedJobs.ByWorkflow(counted, stratum, tally => placeOf(tally) == name, failed));
            var blamed = new BlamedPlace(
                name, workflows, sum.Jobs, sum.Failures, sum.JobsElsewhere, sum.FailuresElsewhere);
            var standsOut = cause.Of(JobDiagnosis.Entry) is null ? Effect(sum) : cause.Rate - cause.ElsewhereRate;
            if (sum.Failures >= settings.LeastFailures && standsOut >= settings.LeastEffect)
                yield return new(blamed, since, from!.Value);
        }
    }

    /// <summary>
    /// A cause may be narrower than the place, and what is blamed must stand out by itself; but one entry of a large site may
    /// fail all its jobs, and the site does not stand out.
    /// </summary>
    private static double Effect(ComparedJobs jobs) =>
        (double)jobs.Failures / jobs.Jobs
        - (jobs.JobsElsewhere == 0 ? 0 : (double)jobs.FailuresElsewhere / jobs.JobsElsewhere);

    /// <summary>The site of an entry.</summary>
    private static string? SiteOf(Cause cause, IReadOnlyList<Tally> jobs) =>
        cause.Of(JobDiagnosis.Entry) is { } entry ? jobs.FirstOrDefault(tally => tally.Entry == entry)?.Site : null;
}
