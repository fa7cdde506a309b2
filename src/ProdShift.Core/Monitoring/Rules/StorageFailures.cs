using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// Jobs that read their input from one storage element fail more than others at the same site. A job whose upload failed has
/// read its input well.
/// </summary>
public static class StorageFailures
{
    public static IEnumerable<Finding> Check(Snapshot now, RuleBook.Settings settings) =>
        Places.Storages(now.Tallies, Failed, settings).Select(storage => Find(now, storage, settings));

    private static Finding Find(Snapshot now, BlamedPlace storage, RuleBook.Settings settings)
    {
        var counted = now.Tallies.Where(tally => tally.Site.Length > 0 && Places.HasStorage(tally) && storage.Counts(tally));
        var failures = counted.Where(tally => tally.Storage == storage.Name && Failed(tally)).ToList();
        var workflows = ComparedJobs.ByWorkflow(
            counted, Places.StorageStratum, tally => tally.Storage == storage.Name, Failed);
        return new(
            now.Source,
            RuleNames.StorageFailures,
            Key: storage.Name,
            storage.Severity,
            Invariant($"{storage.Here} that read from {storage.Name} failed in the last ")
                + Invariant($"{settings.WindowHours} h, {storage.Elsewhere}: {Wording.Outcomes(failures)}"),
            Storage: storage.Name,
            Campaign: OneCampaign.Of(now, failures),
            Why: WhyText.OfPlace(storage, workflows, failures, settings));
    }

    private static bool Failed(Tally tally) => tally.Outcome is { Failed: true, Kind: not OutcomeKind.UploadFailed };
}
