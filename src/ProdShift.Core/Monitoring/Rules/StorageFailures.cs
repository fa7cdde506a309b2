using ProdShift.Core.ExitCodes;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// Jobs that read their input from one storage element fail more than others at the same site. A job whose upload failed has
/// read its input well.
/// </summary>
public static class StorageFailures
{
    public static IEnumerable<Finding> Check(
        Snapshot now, JobDiagnosis diagnosis, ErrorCatalogue errors, RuleBook.Settings settings)
    {
        var storages = Places.Storages(now.Tallies, Failed, settings);
        var known = storages.Select(storage => storage.Name).ToHashSet();
        return
        [
            .. storages.Select(storage => Find(now, now.Tallies, storage, errors, settings)),
            .. LatePlace.Storages(diagnosis, now.Tallies, Failed, settings)
                .Where(late => !known.Contains(late.Place.Name))
                .Select(late => Find(now, late.Jobs, late.Place, errors, late.Within(settings, now))),
        ];
    }

    private static Finding Find(
        Snapshot now,
        IReadOnlyList<Tally> jobs,
        BlamedPlace storage,
        ErrorCatalogue errors,
        RuleBook.Settings settings)
    {
        var counted = jobs.Where(tally => tally.Site.Length > 0 && Places.HasStorage(tally) && storage.Counts(tally)).ToList();
        var here = counted.Where(tally => tally.Storage == storage.Name).ToList();
        var failures = here.Where(Failed).ToList();
        var cause = PlaceCause.OfStorage(here);
        var workflows = ComparedJobs.ByWorkflow(
            counted, Places.StorageStratum, tally => tally.Storage == storage.Name, Failed);
        return new(
            now.Source,
            RuleNames.StorageFailures,
            Key: storage.Name,
            storage.Severity,
            PlaceText.Of(storage, ($"are of jobs that read from {storage.Name}", "these jobs"), jobs, Failed, settings)
                + PlaceText.Most(failures, counted, tally => tally.Site, "ran at")
                + $". How they failed: {Wording.Outcomes(failures)}. {cause.Words}",
            Storage: storage.Name,
            Campaign: OneCampaign.Of(now, failures),
            Why: WhyText.OfPlace(storage, workflows, failures, errors, settings),
            Cause: cause.Name);
    }

    private static bool Failed(Tally tally) => tally.Outcome is { Failed: true, Kind: not OutcomeKind.UploadFailed };
}
