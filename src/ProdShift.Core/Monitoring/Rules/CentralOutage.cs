using static System.FormattableString;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>
/// Many workflows fail at many sites at once, and it is not one storage element, one jobscript or one campaign's code: something
/// that all of them need is out. The finding names what the failures share.
/// </summary>
public static class CentralOutage
{
    private const string Key = "central";

    /// <summary>An outage of an hour or two fails this part of the jobs of the hours around it, or more.</summary>
    private const double PartOfShortOutage = 0.1;

    public static IEnumerable<Finding> Check(Snapshot now, JobDiagnosis diagnosis, RuleBook.Settings settings)
    {
        var jobs = new RecentJobs(now, settings.Outage);
        if (jobs.FailAtLarge && !HasOneCause(now, jobs))
            return [Find(now, jobs, settings)];
        return diagnosis.FailsEverywhereSince is { } since ? OfShort(now, since, settings) : [];
    }

    /// <summary>Over by now, or not long enough to fail half of the jobs of some hours: at most sites all the same.</summary>
    private static IEnumerable<Finding> OfShort(Snapshot now, DateTimeOffset since, RuleBook.Settings settings)
    {
        var hours = (int)(Window.FirstHour(now.TakenAt) - since).TotalHours;
        var wider = settings with { Outage = settings.Outage with { Hours = hours, LeastShare = PartOfShortOutage } };
        var jobs = new RecentJobs(now, wider.Outage);
        if (jobs.FailAtLarge && 2 * jobs.FailingSites >= jobs.Sites.Count && !HasOneCause(now, jobs))
            yield return Find(now, jobs, wider) with { Severity = Severity.Warning };
    }

    /// <summary>
    /// One storage element (not of jobs whose upload failed: they have read their input well), one workflow's stage, or the
    /// jobscripts of one campaign while other workflows do well.
    /// </summary>
    private static bool HasOneCause(Snapshot now, RecentJobs jobs)
    {
        var failing = jobs.FailingWorkflows;
        var campaigns = now.Workflows.Where(workflow => failing.Contains(workflow.Id)).DistinctBy(workflow => workflow.Id)
            .ToDictionary(workflow => workflow.Id, workflow => workflow.Campaign);
        return jobs.AreExplainedBy(
                tally => tally.Storage, tally => Places.HasStorage(tally) && tally.Outcome.Kind != OutcomeKind.UploadFailed)
            || jobs.AreExplainedBy(tally => (tally.Workflow, tally.Stage), _ => true)
            || jobs.AreExplainedBy(
                tally => campaigns.GetValueOrDefault(tally.Workflow),
                tally => tally.Outcome.Kind == OutcomeKind.JobscriptError && campaigns.ContainsKey(tally.Workflow));
    }

    private static Finding Find(Snapshot now, RecentJobs jobs, RuleBook.Settings settings) => new(
        now.Source,
        RuleNames.CentralOutage,
        Key,
        Severity.Critical,
        Invariant($"{jobs.All.Failures} of {Wording.Jobs(jobs.All.Jobs)} failed in the last {Hours(settings) + 1} h ")
            + Invariant($"at {jobs.FailingSites} of {jobs.Sites.Count} sites ")
            + Invariant($"in {jobs.FailingWorkflows.Count} of {jobs.Workflows.Count} workflows; ")
            + $"{new CommonPoint(jobs.Failures, settings.Outage.OneCause).Words()}. "
            + "Look for what all of them need (justIN, storage and its catalogue, logins, networks) before single sites.",
        Campaign: OneCampaign.Of(now, jobs.Failures),
        Why: Why(jobs, Hours(settings), settings.Outage),
        Cause: CauseNames.Central);

    /// <summary>Whole hours besides the running one, as far as the jobs were counted.</summary>
    private static int Hours(RuleBook.Settings settings) => Math.Min(settings.Outage.Hours, settings.WindowHours);

    private static string Why(RecentJobs jobs, int hours, OutageSettings settings)
    {
        var sites = WhyTable.WithRest(
            jobs.Sites,
            rest => new(Invariant($"{rest.Count} other sites"), rest.Sum(site => site.Jobs), rest.Sum(site => site.Failures)));
        var rows = sites.Append(jobs.All).Select(row => new[]
        {
            row.Key, Invariant($"{row.Failures} of {row.Jobs}"), Wording.Percent(row.Failures, row.Jobs),
        });
        return string.Join('\n',
        [
            Invariant($"Jobs that ended in the running UTC hour and the {hours} before it, and failed:"),
            .. WhyTable.Lines(rows),
            $"How they failed: {Wording.Outcomes(jobs.Failures)}",
            $"Where: {Wording.Counts(JobGroups.By(jobs.Failures, tally => tally.Workflow).Select(Named))}",
            .. Thresholds(settings),
        ]);
    }

    private static IEnumerable<string> Thresholds(OutageSettings settings)
    {
        var share = Invariant($"{100 * settings.LeastShare:0.#} %");
        yield return Invariant($"Outage: {share} of the sites and workflows with {settings.LeastJobs} or more jobs (LeastJobs),");
        yield return Invariant($"at least {settings.LeastSites} sites (LeastSites) and {settings.LeastWorkflows} workflows ")
            + $"(LeastWorkflows), fail {share} of their jobs (LeastShare),";
        yield return Invariant($"and no one storage, workflow or jobscript has {100 * settings.OneCause:0.#} % of the failures ")
            + "while others do well (OneCause).";
    }

    private static (string Name, long Count) Named(JobGroup<int> workflow) =>
        (Invariant($"workflow {workflow.Key}"), workflow.Failures);
}
