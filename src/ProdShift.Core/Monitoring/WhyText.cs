using ProdShift.Core.ExitCodes;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// The numbers behind a finding, line by line, as <see cref="Finding.Why"/> holds them. No moment stands in them that passes by
/// itself: a finding whose numbers are the same is the same.
/// </summary>
internal static class WhyText
{
    /// <summary>For a place that is blamed: itself against elsewhere, how its jobs failed, and what made it blamed.</summary>
    /// <param name="place">The place.</param>
    /// <param name="workflows">Its jobs and the like of them elsewhere.</param>
    /// <param name="failures">The failures at the place.</param>
    /// <param name="errors">What is known of their exit codes.</param>
    /// <param name="settings">The thresholds that it exceeded.</param>
    public static string OfPlace(
        BlamedPlace place,
        IReadOnlyList<ComparedJobs> workflows,
        IReadOnlyCollection<Tally> failures,
        ErrorCatalogue errors,
        RuleBook.Settings settings)
    {
        var effect = place.Workflows.Count == 0 ? settings.LeastEffect : settings.LeastEffectInOneWorkflow;
        var key = place.Workflows.Count == 0
            ? nameof(RuleBook.Settings.LeastEffect)
            : nameof(RuleBook.Settings.LeastEffectInOneWorkflow);
        IReadOnlyList<string> head = ["failed of jobs", place.Name, "", "elsewhere", ""];
        return Lines(
            [
                InWindow(settings),
                .. WhyTable.Lines([head, .. Rows(workflows).Select(Compare)]),
                .. OfErrors(failures, errors),
                Invariant($"Blamed from {settings.LeastFailures} failures on (LeastFailures), ")
                    + Invariant($"{100 * effect:0.#} percentage points over elsewhere ({key}),"),
                Invariant($"and where chance is no explanation (FalseDiscoveryRate {settings.FalseDiscoveryRate})."),
            ]);
    }

    /// <summary>How jobs failed, whose trouble that is, and what people wrote about the most frequent exit code.</summary>
    public static IEnumerable<string> OfErrors(IReadOnlyCollection<Tally> failures, ErrorCatalogue errors)
    {
        yield return $"How they failed: {Wording.Outcomes(failures)}";
        var categories = errors.CountByCategory(failures).Select(count => (ErrorCategories.Word(count.Category), count.Jobs));
        yield return $"Whose trouble, by their codes: {Wording.Counts(categories)}";
        var code = JobGroups.Worst(
            failures.Where(tally => tally.Outcome.Kind == OutcomeKind.JobscriptError), tally => tally.Outcome.ExitCode);
        if (code is not { Key: not 0 })
            yield break;
        yield return errors.Find(code.Key) is { } known
            ? Invariant($"Exit code {code.Key} is {known.Name}. {known.First}").TrimEnd()
            : Invariant($"Nobody named exit code {code.Key} yet: /error {code.Key}");
    }

    /// <summary>For a workflow whose jobs fail wherever they run: site by site.</summary>
    public static string OfWorkflowJobs(
        IReadOnlyCollection<Tally> jobs, IReadOnlyCollection<Tally> failures, ErrorCatalogue errors, RuleBook.Settings settings)
    {
        var sites = WhyTable.WithRest(
            JobGroups.By(jobs, tally => tally.Site),
            rest => new(Invariant($"{rest.Count} other sites"), rest.Sum(site => site.Jobs), rest.Sum(site => site.Failures)));
        IReadOnlyList<string> head = ["failed of jobs", "", ""];
        return Lines(
        [
            InWindow(settings),
            .. WhyTable.Lines([head, .. sites.Append(JobGroups.Count("all", jobs)).Select(OfSite)]),
            .. OfErrors(failures, errors),
            Invariant($"Told from {settings.LeastFailures} failures on (LeastFailures) and ")
                + Invariant($"{100 * settings.LeastEffect:0.#} percentage points over other workflows (LeastEffect)."),
        ]);
    }

    /// <summary>For a kind of failure with no one place to blame.</summary>
    public static string OfKind(IReadOnlyList<ComparedJobs> workflows, RuleBook.Settings settings)
    {
        IReadOnlyList<string> head = ["of jobs that ended", "", ""];
        return Lines(
        [
            InWindow(settings),
            .. WhyTable.Lines([head, .. Rows(workflows).Select(OfAll)]),
            Invariant($"Told from {settings.LeastJobsOfKind} jobs on (LeastJobsOfKind) ")
                + Invariant($"that are {100 * settings.LeastShare:0.#} % of all (LeastShare)."),
        ]);
    }

    /// <summary>A workflow's jobs from its start, where they were read, and its input files.</summary>
    public static string OfWorkflow(WorkflowStatus workflow, params IEnumerable<string> first) => Lines(
    [
        .. first,
        Invariant($"Input files: {workflow.FilesProcessed} of {workflow.FilesTotal} processed"),
        .. workflow.Jobs is { } jobs ? Totals(jobs) : ["Its jobs were not read at this check."],
    ]);

    private static IEnumerable<string> Totals(JobTotals jobs)
    {
        var codes = jobs.ExitCodes.OrderByDescending(code => code.Value).ThenBy(code => code.Key)
            .Select(code => (Name: Invariant($"with exit code {code.Key}"), Count: (long)code.Value)).ToList();
        var none = jobs.Ended - jobs.ExitZeroEnded - jobs.ExitCodes.Values.Sum(count => (long)count);
        IEnumerable<(string Name, long Count)> rows =
        [
            ("jobs started", jobs.Started), ("jobs ended", jobs.Ended), ("with exit code 0", jobs.ExitZero),
            .. WhyTable.WithRest(codes, rest => ("with other exit codes", rest.Sum(code => code.Count))),
            .. none > 0 ? [("with no exit code", none)] : Array.Empty<(string, long)>(),
        ];
        return WhyTable.Lines(rows.Select(row => new[] { row.Name, Invariant($"{row.Count}") }));
    }

    private static string InWindow(RuleBook.Settings settings) =>
        Invariant($"Jobs that ended in the last {settings.WindowHours} h (whole UTC hours):");

    private static IEnumerable<ComparedJobs> Rows(IReadOnlyList<ComparedJobs> workflows)
    {
        var rows = WhyTable.WithRest(workflows, rest => ComparedJobs.Sum(Invariant($"{rest.Count} other workflows"), rest));
        return workflows.Count == 1 ? rows : rows.Append(ComparedJobs.Sum("all", workflows));
    }

    private static string[] Compare(ComparedJobs row) =>
        [row.Name, .. Share(row.Failures, row.Jobs), .. Share(row.FailuresElsewhere, row.JobsElsewhere)];

    private static string[] OfAll(ComparedJobs row) => [row.Name, .. Share(row.Failures, row.Jobs)];

    private static string[] OfSite(JobGroup<string> site) => [site.Key, .. Share(site.Failures, site.Jobs)];

    private static string[] Share(long part, long whole) =>
        whole == 0 ? ["no job", ""] : [Invariant($"{part} of {whole}"), Wording.Percent(part, whole)];

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
