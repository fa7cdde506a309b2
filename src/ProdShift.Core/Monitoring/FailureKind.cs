using ProdShift.Core.ExitCodes;
using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// A kind of failure that justIN never pauses a workflow for, looked for at single sites and everywhere. Places that other
/// rules blame already are left out: one trouble is told once.
/// </summary>
internal sealed record FailureKind(string Rule, OutcomeKind Kind, string WhatJobsDid, string NeverPausedFor)
{
    private const string Everywhere = "everywhere";
    private const double Most = 0.8;

    public IEnumerable<Finding> Check(
        Snapshot now, IReadOnlyCollection<Finding> blamed, ErrorCatalogue errors, RuleBook.Settings settings)
    {
        var jobs = Places.NotReadFrom(now.Tallies, blamed);
        var sites = Places.Sites(jobs, IsOfKind, settings)
            .Where(site => !blamed.Any(finding => finding.Site == site.Name)).ToList();
        foreach (var site in sites)
            yield return AtSite(now, jobs, site, errors, settings);

        var known = sites.Select(site => site.Name).Concat(blamed.Select(finding => finding.Site)).ToHashSet();
        if (AtAll(now, [.. jobs.Where(tally => !known.Contains(tally.Site))], settings) is { } finding)
            yield return finding;
    }

    private Finding AtSite(
        Snapshot now, IReadOnlyCollection<Tally> jobs, BlamedPlace site, ErrorCatalogue errors, RuleBook.Settings settings)
    {
        var counted = jobs.Where(tally => tally.Site.Length > 0 && site.Counts(tally));
        var ofKind = counted.Where(tally => tally.Site == site.Name && IsOfKind(tally)).ToList();
        var workflows = ComparedJobs.ByWorkflow(counted, Places.SiteStratum, tally => tally.Site == site.Name, IsOfKind);
        return new(
            now.Source,
            Rule,
            Key: site.Name,
            site.Severity,
            Invariant($"{site.Here} at {site.Name} {WhatJobsDid} in the last ")
                + Invariant($"{settings.WindowHours} h, {site.Elsewhere}. {Advice}"),
            Site: site.Name,
            Campaign: OneCampaign.Of(now, ofKind),
            Why: WhyText.OfPlace(site, workflows, ofKind, errors, settings),
            Cause: CauseOfSite);
    }

    private Finding? AtAll(Snapshot now, IReadOnlyCollection<Tally> jobs, RuleBook.Settings settings)
    {
        var ended = jobs.Sum(tally => (long)tally.Count);
        var ofKind = jobs.Where(IsOfKind).ToList();
        var count = ofKind.Sum(tally => (long)tally.Count);
        if (count < settings.LeastJobsOfKind || count < settings.LeastShare * ended)
            return null;

        var workflows = ComparedJobs.ByWorkflow(jobs, tally => tally.Workflow, _ => true, IsOfKind);
        var most = Wording.Counts(
            workflows.Where(workflow => workflow.Failures > 0).Select(workflow => (workflow.Name, workflow.Failures)));
        return new(
            now.Source,
            Rule,
            Everywhere,
            2 * count > ended ? Severity.Critical : Severity.Warning,
            Invariant($"{count} of {Wording.Jobs(ended)} ({Wording.Percent(count, ended)}) {WhatJobsDid} in the last ")
                + Invariant($"{settings.WindowHours} h, with no one site to blame: {most}. {Advice}"),
            Campaign: OneCampaign.Of(now, ofKind),
            Why: WhyText.OfKind(workflows, settings),
            Cause: OfOneWorkflow(workflows) ? CauseNames.Jobscript : CauseNames.Central);
    }

    /// <summary>
    /// What nearly only one of several workflows suffers is its own; else it is something that all of them need.
    /// </summary>
    private static bool OfOneWorkflow(IReadOnlyList<ComparedJobs> workflows) =>
        workflows.Count > 1 && workflows[0].Failures >= Most * workflows.Sum(workflow => workflow.Failures);

    private string CauseOfSite => Kind == OutcomeKind.UploadFailed ? CauseNames.Upload : CauseNames.Site;

    private bool IsOfKind(Tally tally) => tally.Outcome.Kind == Kind;

    private string Advice => $"justIN never pauses a workflow for {NeverPausedFor}, so the jobs go on.";
}
