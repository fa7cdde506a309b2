using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// Sites and storage elements, as the failure rules look at them: first each place with all its jobs; then, since much that
/// runs well would hide it, whether a place that is not blamed yet fails the jobs of one workflow.
/// </summary>
internal static class Places
{
    /// <summary>justIN's input storage of jobs that read no file.</summary>
    private const string MonteCarlo = "MONTECARLO";

    /// <summary>Sites where more jobs failed than elsewhere in the same workflow and stage.</summary>
    public static IReadOnlyList<BlamedPlace> Sites(
        IEnumerable<Tally> tallies, Func<Tally, bool> failed, RuleBook.Settings settings) =>
        Find(
            tallies.Where(tally => tally.Site.Length > 0).ToLookup(tally => tally.Workflow),
            SiteStratum,
            tally => tally.Site,
            failed,
            settings);

    /// <summary>Storage elements whose readers failed more than others in the same workflow and stage at the same site.</summary>
    public static IReadOnlyList<BlamedPlace> Storages(
        IEnumerable<Tally> tallies, Func<Tally, bool> failed, RuleBook.Settings settings) =>
        Find(
            tallies.Where(tally => tally.Site.Length > 0 && HasStorage(tally)).ToLookup(tally => tally.Workflow),
            StorageStratum,
            tally => tally.Storage,
            failed,
            settings);

    public static IReadOnlyList<Tally> NotReadFrom(IReadOnlyList<Tally> tallies, IEnumerable<Finding> blamed)
    {
        var storages = blamed.Select(finding => finding.Storage).OfType<string>().ToHashSet();
        return storages.Count == 0 ? tallies : [.. tallies.Where(tally => !storages.Contains(tally.Storage))];
    }

    /// <summary>Jobs that should fail alike at whatever site they run.</summary>
    public static (int Workflow, int Stage) SiteStratum(Tally tally) => (tally.Workflow, tally.Stage);

    /// <summary>Jobs that should fail alike from whatever storage element they read.</summary>
    public static (int Workflow, int Stage, string Site) StorageStratum(Tally tally) => (tally.Workflow, tally.Stage, tally.Site);

    public static bool HasStorage(Tally tally) =>
        tally.Storage.Length > 0 && !tally.Storage.Equals(MonteCarlo, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<BlamedPlace> Find<TStratum>(
        ILookup<int, Tally> workflows,
        Func<Tally, TStratum> stratum,
        Func<Tally, string> place,
        Func<Tally, bool> failed,
        RuleBook.Settings settings)
        where TStratum : notnull
    {
        var whole = PlaceTest.Find(
            workflows.Select(jobs => jobs.Select(tally =>
                new PlaceTest.Jobs<TStratum, string>(stratum(tally), place(tally), tally.Count, failed(tally)))),
            settings.AllWorkflows);
        var blamed = whole.Select(bad => bad.Place).ToHashSet();
        var parts = PlaceTest.Find(
            workflows.Select(jobs => jobs.Where(tally => !blamed.Contains(place(tally))).Select(tally =>
                new PlaceTest.Jobs<TStratum, (string Place, int Workflow)>(
                    stratum(tally), (place(tally), jobs.Key), tally.Count, failed(tally)))),
            settings.OneWorkflow);
        return
        [
            .. whole.Select(bad => Blame(bad.Place, [], [bad])),
            .. parts.GroupBy(bad => bad.Place.Place).Select(
                place => Blame(place.Key, [.. place.Select(bad => bad.Place.Workflow).Order()], [.. place])),
        ];
    }

    private static BlamedPlace Blame<TPlace>(string place, int[] workflows, BadPlace<TPlace>[] counts) =>
        new(
            place,
            workflows,
            counts.Sum(bad => bad.Jobs),
            counts.Sum(bad => bad.Failures),
            counts.Sum(bad => bad.JobsElsewhere),
            counts.Sum(bad => bad.FailuresElsewhere));
}
