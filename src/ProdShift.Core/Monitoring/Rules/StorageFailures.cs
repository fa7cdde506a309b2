using ProdShift.Core.Monitoring.Statistics;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// Jobs that read their input from one storage element fail more than others at the same site. A job whose upload failed has
/// read its input well.
/// </summary>
public static class StorageFailures
{
    public static IEnumerable<Finding> Check(Snapshot now, RuleBook.Settings settings) =>
        Places.Storages(now.Tallies, Failed, settings).Select(storage => new Finding(
            now.Source,
            RuleNames.StorageFailures,
            Key: storage.Place,
            Places.HowBad(storage.Failures, storage.Jobs),
            Text(now, storage, settings),
            Storage: storage.Place));

    private static bool Failed(Tally tally) => tally.Outcome is { Failed: true, Kind: not OutcomeKind.UploadFailed };

    private static string Text(Snapshot now, BadPlace storage, RuleBook.Settings settings)
    {
        var failures = now.Tallies.Where(tally => tally.Storage == storage.Place && tally.Site.Length > 0 && Failed(tally));
        return Invariant($"{storage.Failures} of {Wording.Jobs(storage.Jobs)} that read from {storage.Place} failed in the last ")
            + Invariant($"{settings.WindowHours} h, {Places.Elsewhere(storage)}: {Wording.Outcomes(failures)}");
    }
}
