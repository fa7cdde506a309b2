using ProdShift.Core.Monitoring;
using static System.FormattableString;

namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>
/// "All test jobs ended with exit code 0" (the shifter tutorial, section 2), and every input file of theirs was processed. A test
/// that failed is made good by one with the same description and query that was begun after it ended; any other has to be deleted
/// in justIN, or the check to be waived.
/// </summary>
public static class TestJobsCheck
{
    /// <param name="tests">The campaign's tests (<see cref="Phases"/>), by number.</param>
    public static CheckOutcome Of(IReadOnlyList<CampaignWorkflow> tests)
    {
        if (tests.Count == 0)
            return new("", [$"no workflow with scope {Scopes.UserTests} was seen yet"]);
        List<CampaignWorkflow> counted = [.. tests.Where(test => !tests.Any(later => MakesGood(later, test)))];
        var evidence = SummaryText.Evidence(PhaseSummary.Of(StepRuns.Tests, counted, null));
        var earlier = tests.Except(counted).Select(test => Invariant($"{test.Id}")).ToList();
        var tried = earlier.Count == 0 ? "" : $" (tried before: {string.Join(", ", earlier)})";
        return new(evidence + tried, [.. counted.Select(WhatIsMissing).OfType<string>()]);
    }

    private static bool MakesGood(CampaignWorkflow later, CampaignWorkflow test) =>
        later.Source == test.Source
        && later.Id > test.Id
        && later.Status.StartedAt >= test.Status.FinishedAt
        && test.Status.Mql is { } query
        && later.Status.Mql == query
        && later.Status.Description == test.Status.Description;

    private static string? WhatIsMissing(CampaignWorkflow test) => test switch
    {
        { IsFinished: false } => Invariant($"workflow {test.Id} is {test.Status.State.ToString().ToLowerInvariant()}"),
        { JobsFinal: false } or { Status.Jobs: null } => Invariant($"the jobs of workflow {test.Id} were not read since it finished"),
        { Status.Jobs: { } jobs } when jobs.Started == 0 => Invariant($"workflow {test.Id} had no job"),
        { Status.Jobs: { } jobs } when jobs.ExitZero < jobs.Started || jobs.ExitZeroEnded < jobs.Ended =>
            Invariant($"workflow {test.Id}: {jobs.ExitZero} of {jobs.Started} jobs with exit code 0{Others(jobs)}"),
        { Status: var status } when status.FilesProcessed < status.FilesTotal =>
            Invariant($"workflow {test.Id}: {status.FilesTotal - status.FilesProcessed} of {status.FilesTotal} input files not processed"),
        _ => null,
    };

    private static string Others(JobTotals jobs) => Wording.ExitCodes(jobs) is { Length: > 0 } codes ? $" ({codes})" : "";
}
