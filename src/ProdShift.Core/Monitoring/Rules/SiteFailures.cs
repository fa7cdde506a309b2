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
        return Places.Sites(jobs, tally => tally.Outcome.Failed, settings).Select(site => new Finding(
            now.Source,
            RuleNames.SiteFailures,
            Key: site.Name,
            site.Severity,
            Text(jobs, site, settings) + LeftOut(now, site, blamedStorages),
            Site: site.Name));
    }

    private static string Text(IEnumerable<Tally> jobs, BlamedPlace site, RuleBook.Settings settings)
    {
        var failures = jobs.Where(tally => tally.Site == site.Name && tally.Outcome.Failed && site.Counts(tally));
        return Invariant($"{site.Here} failed at {site.Name} in the last ")
            + Invariant($"{settings.WindowHours} h, {site.Elsewhere}: {Wording.Outcomes(failures)}");
    }

    private static string LeftOut(Snapshot now, BlamedPlace site, IEnumerable<Finding> blamedStorages)
    {
        var storages = now.Tallies.Where(tally => tally.Site == site.Name).Select(tally => tally.Storage)
            .Intersect(blamedStorages.Select(finding => finding.Storage)).Order(StringComparer.Ordinal).ToList();
        return storages.Count == 0 ? "" : $"; jobs that read from {string.Join(", ", storages)} are left out";
    }
}
