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
            Key: storage.Name,
            storage.Severity,
            Text(now, storage, settings),
            Storage: storage.Name));

    private static bool Failed(Tally tally) => tally.Outcome is { Failed: true, Kind: not OutcomeKind.UploadFailed };

    private static string Text(Snapshot now, BlamedPlace storage, RuleBook.Settings settings)
    {
        var failures = now.Tallies.Where(tally =>
            tally.Storage == storage.Name && tally.Site.Length > 0 && Failed(tally) && storage.Counts(tally));
        return Invariant($"{storage.Here} that read from {storage.Name} failed in the last ")
            + Invariant($"{settings.WindowHours} h, {storage.Elsewhere}: {Wording.Outcomes(failures)}");
    }
}
