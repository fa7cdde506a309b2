using ProdShift.Core.Diagnosis;
using ProdShift.Core.ExitCodes;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// What is at fault at a place that is blamed: a name of <see cref="CauseNames"/>, and a sentence for people. The counts say
/// where, the exit codes and the order in time say what.
/// </summary>
internal sealed record PlaceCause(string Name, string Words, string? AtEntry = null)
{
    /// <summary>A cause has at least this part of the place's failures.</summary>
    private const double Most = 0.6;

    /// <summary>An entry is to blame if its jobs fail so many times as often as those of its site's other entries.</summary>
    private const int Worse = 3;

    /// <summary>So many successes since the last failure are a recovery, and so few failures are few.</summary>
    private const int Some = 10;

    /// <param name="site">The blamed site.</param>
    /// <param name="jobs">The jobs there that count.</param>
    /// <param name="diagnosis">What a search over all attributes found.</param>
    /// <param name="errors">What is known of exit codes.</param>
    public static PlaceCause OfSite(
        BlamedPlace site, IReadOnlyList<Tally> jobs, JobDiagnosis diagnosis, ErrorCatalogue errors)
    {
        var own = diagnosis.All.Select(dated => dated.Cause)
            .Where(cause => cause.Of(JobDiagnosis.Site) == site.Name).ToList();
        return Recovery(jobs) ?? Entry(site, jobs, diagnosis) ?? OfKind(jobs, errors) ?? Else(site, jobs, own, errors);
    }

    public static PlaceCause OfStorage(IReadOnlyList<Tally> jobs) =>
        Recovery(jobs) ?? new(CauseNames.Storage, "Cause: the storage element.");

    /// <summary>For jobs that fail wherever they run.</summary>
    public static PlaceCause OfWorkflow(IReadOnlyList<Tally> jobs, ErrorCatalogue errors) =>
        Recovery(jobs) ?? OfKind(jobs, errors) ?? new(CauseNames.Jobscript, "Cause: the jobscript or its software.");

    /// <summary>The newest failure is an hour old or more, and enough jobs succeeded since.</summary>
    private static PlaceCause? Recovery(IReadOnlyList<Tally> jobs)
    {
        var last = jobs.Where(tally => tally is { Outcome.Failed: true, Count: > 0 }).Max(tally => (DateTimeOffset?)tally.Hour);
        var since = jobs.Where(tally => tally.Hour > last).Sum(tally => (long)tally.Count);
        return since >= Some
            ? new(CauseNames.Recovering, Invariant($"It recovers: {since} jobs succeeded since the last failure."))
            : null;
    }

    private static PlaceCause? Entry(BlamedPlace site, IReadOnlyList<Tally> jobs, JobDiagnosis diagnosis)
    {
        var entries = diagnosis.All.Select(dated => dated.Cause.Of(JobDiagnosis.Entry)).OfType<string>();
        foreach (var entry in entries)
        {
            var group = JobGroups.Count(entry, jobs.Where(tally => tally.Entry == entry));
            var others = JobGroups.Count("others", jobs.Where(tally => tally.Entry != entry));
            if (group.Failures >= Most * site.Failures && DoWell(others, group))
            {
                var words = Invariant($"Cause: its entry {entry}, where {group.Failures} of {Wording.Jobs(group.Jobs)} failed.");
                return new(CauseNames.Entry, words, entry);
            }
        }
        return null;
    }

    /// <summary>Where all entries of a site fail, chance makes one of them stand out.</summary>
    private static bool DoWell(JobGroup<string> others, JobGroup<string> entry) =>
        others.Jobs > 0 && Worse * others.Failures * entry.Jobs <= entry.Failures * others.Jobs;

    private static PlaceCause Else(
        BlamedPlace site, IReadOnlyList<Tally> jobs, IReadOnlyList<Cause> own, ErrorCatalogue errors)
    {
        if (own is [var first, ..] && first.Of(JobDiagnosis.Storage) is { } storage)
            return new(CauseNames.Storage, $"Cause: reading from {storage}, for this site alone.");
        if (own.Count == 0 && site.Failures < Some)
            return new(CauseNames.TooFew, "There are too few jobs to say what it is.");
        // The same jobs do well elsewhere: where they fail says more than what their code says.
        return MostAre(ErrorCategory.Software, jobs, errors)
            ? new(CauseNames.Site, "Cause: the site, though the exit codes are of software: the same jobs do well elsewhere.")
            : new(CauseNames.Site, "Cause: the site.");
    }

    private static PlaceCause? OfKind(IReadOnlyList<Tally> jobs, ErrorCatalogue errors)
    {
        var failures = JobGroups.Count("all", jobs).Failures;
        var uploads = jobs.Where(tally => tally.Outcome.Kind == OutcomeKind.UploadFailed).Sum(tally => (long)tally.Count);
        if (uploads >= Most * failures)
            return new(CauseNames.Upload, "Cause: the output does not arrive at its storage.");
        return MostAre(ErrorCategory.Resources, jobs, errors)
            ? new(CauseNames.Resources, "Cause: memory, disk or wall time.")
            : null;
    }

    private static bool MostAre(ErrorCategory category, IReadOnlyList<Tally> jobs, ErrorCatalogue errors) =>
        errors.CountByCategory(jobs) is [var first, ..] counts
        && first.Category == category && first.Jobs >= Most * counts.Sum(count => count.Jobs);
}
