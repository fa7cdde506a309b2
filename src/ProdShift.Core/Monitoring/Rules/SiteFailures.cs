using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// Jobs fail, in whatever way, more at one site than elsewhere. Jobs that read from a blamed storage element do not count.
/// </summary>
public static class SiteFailures
{
    public static IEnumerable<Finding> Check(
        Snapshot now, IReadOnlyCollection<Finding> blamedStorages, RuleBook.Settings settings)
    {
        var jobs = Places.NotReadFrom(now.Tallies, blamedStorages);
        return Places.Sites(jobs, Failed, settings)
            .Select(site => Find(now, jobs, site, LeftOut(now, site, blamedStorages), settings));
    }

    private static Finding Find(
        Snapshot now, IReadOnlyList<Tally> jobs, BlamedPlace site, string leftOut, RuleBook.Settings settings)
    {
        var counted = jobs.Where(tally => tally.Site.Length > 0 && site.Counts(tally));
        var failures = counted.Where(tally => tally.Site == site.Name && Failed(tally)).ToList();
        var workflows = ComparedJobs.ByWorkflow(counted, Places.SiteStratum, tally => tally.Site == site.Name, Failed);
        return new(
            now.Source,
            RuleNames.SiteFailures,
            Key: site.Name,
            site.Severity,
            Invariant($"{site.Here} failed at {site.Name} in the last ")
                + Invariant($"{settings.WindowHours} h, {site.Elsewhere}: {Wording.Outcomes(failures)}{leftOut}"),
            Site: site.Name,
            Campaign: OneCampaign.Of(now, failures),
            Why: WhyText.OfPlace(site, workflows, failures, settings));
    }

    private static bool Failed(Tally tally) => tally.Outcome.Failed;

    private static string LeftOut(Snapshot now, BlamedPlace site, IEnumerable<Finding> blamedStorages)
    {
        var storages = now.Tallies.Where(tally => tally.Site == site.Name).Select(tally => tally.Storage)
            .Intersect(blamedStorages.Select(finding => finding.Storage)).Order(StringComparer.Ordinal).ToList();
        return storages.Count == 0 ? "" : $"; jobs that read from {string.Join(", ", storages)} are left out";
    }
}
