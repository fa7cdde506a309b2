using ProdShift.Core.ExitCodes;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// Jobs fail, in whatever way, more at one site than elsewhere. Jobs that read from a blamed storage element do not count.
/// </summary>
public static class SiteFailures
{
    public static IEnumerable<Finding> Check(
        Snapshot now,
        IReadOnlyCollection<Finding> blamedStorages,
        JobDiagnosis diagnosis,
        ErrorCatalogue errors,
        RuleBook.Settings settings)
    {
        var jobs = Places.NotReadFrom(now.Tallies, blamedStorages);
        var sites = Places.Sites(jobs, Failed, settings);
        var known = sites.Select(site => site.Name).ToHashSet();
        return
        [
            .. sites.Select(site => Find(now, jobs, site, settings)),
            .. LatePlace.Sites(diagnosis, jobs, settings)
                .Where(late => !known.Contains(late.Place.Name))
                .Select(late => Find(now, late.Jobs, late.Place, late.Within(settings, now))),
        ];

        Finding Find(Snapshot now, IReadOnlyList<Tally> counted, BlamedPlace site, RuleBook.Settings settings) =>
            SiteFailures.Find(now, counted, site, LeftOut(now, site, blamedStorages), diagnosis, errors, settings);
    }

    private static Finding Find(
        Snapshot now,
        IReadOnlyList<Tally> jobs,
        BlamedPlace site,
        string leftOut,
        JobDiagnosis diagnosis,
        ErrorCatalogue errors,
        RuleBook.Settings settings)
    {
        var counted = jobs.Where(tally => tally.Site.Length > 0 && site.Counts(tally)).ToList();
        var here = counted.Where(tally => tally.Site == site.Name).ToList();
        var failures = here.Where(Failed).ToList();
        var cause = PlaceCause.OfSite(site, here, diagnosis, errors);
        var workflows = ComparedJobs.ByWorkflow(counted, Places.SiteStratum, tally => tally.Site == site.Name, Failed);
        return new(
            now.Source,
            RuleNames.SiteFailures,
            Key: site.Name,
            site.Severity,
            PlaceText.Of(site, ($"are at {site.Name}", "its jobs"), jobs, Failed, settings)
                + PlaceText.Most(failures, counted, tally => Places.HasStorage(tally) ? tally.Storage : "", "read from")
                + $". How they failed: {Wording.Outcomes(failures)}{leftOut}. {cause.Words}",
            Site: site.Name,
            Campaign: OneCampaign.Of(now, failures),
            Why: WhyText.OfPlace(site, workflows, failures, errors, settings),
            Cause: cause.Name,
            Entry: cause.AtEntry);
    }

    private static bool Failed(Tally tally) => tally.Outcome.Failed;

    private static string LeftOut(Snapshot now, BlamedPlace site, IEnumerable<Finding> blamedStorages)
    {
        var storages = now.Tallies.Where(tally => tally.Site == site.Name).Select(tally => tally.Storage)
            .Intersect(blamedStorages.Select(finding => finding.Storage)).Order(StringComparer.Ordinal).ToList();
        return storages.Count == 0 ? "" : $"; jobs that read from {string.Join(", ", storages)} are left out";
    }
}
