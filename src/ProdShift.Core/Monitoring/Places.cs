using ProdShift.Core.Monitoring.Statistics;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>Sites and storage elements, as the failure rules look at them.</summary>
internal static class Places
{
    /// <summary>justIN's input storage of jobs that read no file.</summary>
    private const string MonteCarlo = "MONTECARLO";

    /// <summary>Sites where more jobs failed than elsewhere in the same workflow and stage.</summary>
    public static IReadOnlyList<BadPlace> Sites(
        IEnumerable<Tally> tallies, Func<Tally, bool> failed, RuleBook.Settings settings) =>
        PlaceTest.Find(
            from tally in tallies
            where tally.Site.Length > 0
            select new PlaceTest.Jobs<(int, int)>((tally.Workflow, tally.Stage), tally.Site, tally.Count, failed(tally)),
            settings.PlaceTest);

    /// <summary>Storage elements whose readers failed more than others in the same workflow and stage at the same site.</summary>
    public static IReadOnlyList<BadPlace> Storages(
        IEnumerable<Tally> tallies, Func<Tally, bool> failed, RuleBook.Settings settings) =>
        PlaceTest.Find(
            from tally in tallies
            where tally.Site.Length > 0 && tally.Storage.Length > 0
                && !tally.Storage.Equals(MonteCarlo, StringComparison.OrdinalIgnoreCase)
            select new PlaceTest.Jobs<(int, int, string)>(
                (tally.Workflow, tally.Stage, tally.Site), tally.Storage, tally.Count, failed(tally)),
            settings.PlaceTest);

    public static IReadOnlyList<Tally> NotReadFrom(IReadOnlyList<Tally> tallies, IEnumerable<Finding> blamed)
    {
        var storages = blamed.Select(finding => finding.Storage).OfType<string>().ToHashSet();
        return storages.Count == 0 ? tallies : [.. tallies.Where(tally => !storages.Contains(tally.Storage))];
    }

    /// <summary>Critical if more than half of the jobs failed.</summary>
    public static Severity HowBad(long failures, long jobs) => 2 * failures > jobs ? Severity.Critical : Severity.Warning;

    /// <summary>"2 % elsewhere (11 of 620)".</summary>
    public static string Elsewhere(BadPlace place) =>
        Invariant($"{Wording.Percent(place.FailuresElsewhere, place.JobsElsewhere)} elsewhere ")
        + Invariant($"({place.FailuresElsewhere} of {place.JobsElsewhere})");
}
