using ProdShift.Core.Monitoring.Statistics;
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
            Key: site.Place,
            Places.HowBad(site.Failures, site.Jobs),
            Text(jobs, site, settings) + LeftOut(now, site, blamedStorages),
            Site: site.Place));
    }

    private static string Text(IEnumerable<Tally> jobs, BadPlace site, RuleBook.Settings settings)
    {
        var failures = jobs.Where(tally => tally.Site == site.Place && tally.Outcome.Failed);
        return Invariant($"{site.Failures} of {Wording.Jobs(site.Jobs)} failed at {site.Place} in the last ")
            + Invariant($"{settings.WindowHours} h, {Places.Elsewhere(site)}: {Wording.Outcomes(failures)}");
    }

    private static string LeftOut(Snapshot now, BadPlace site, IEnumerable<Finding> blamedStorages)
    {
        var storages = now.Tallies.Where(tally => tally.Site == site.Place).Select(tally => tally.Storage)
            .Intersect(blamedStorages.Select(finding => finding.Storage)).Order(StringComparer.Ordinal).ToList();
        return storages.Count == 0 ? "" : $"; jobs that read from {string.Join(", ", storages)} are left out";
    }
}
