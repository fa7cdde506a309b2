using ProdShift.Core.ExitCodes;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>
/// What the tutorial asks to be reported of the tests and of the validation sample (section 3): the number of jobs, the part that
/// ended with exit code 0, the events produced; workflow by workflow, and together.
/// </summary>
public sealed record PhaseSummary(StepRuns Phase, IReadOnlyList<SummaryRow> Workflows)
{
    public bool HasEnded => Workflows.Count > 0 && Workflows.All(row => row is { State: WorkflowState.Finished, IsFinal: true });

    public long Jobs => Workflows.Sum(row => row.Jobs ?? 0);

    public long ExitZero => Workflows.Sum(row => row.ExitZero);

    /// <summary>Null where no job has ended.</summary>
    public SuccessRate? Success => SummaryRow.Rate(Workflows.Sum(row => row.EndedExitZero), Workflows.Sum(row => row.Ended));

    /// <summary>Null where nobody said how many events a job makes.</summary>
    public long? Events => Workflows.Count > 0 && Workflows.All(row => row.Events is not null)
        ? Workflows.Sum(row => row.Events)
        : null;

    /// <summary>Jobs that ended with another exit code than 0, the most first.</summary>
    public IReadOnlyList<CodeCount> Codes =>
    [
        .. Workflows.SelectMany(row => row.Codes)
            .GroupBy(code => code.Code, (code, same) => new CodeCount(code, same.Sum(one => one.Jobs)))
            .OrderByDescending(code => code.Jobs)
            .ThenBy(code => code.Code),
    ];

    /// <summary>Jobs that ended without any exit code.</summary>
    public long WithoutCode => Workflows.Sum(row => row.WithoutCode);

    /// <summary>The same as long as the same workflows are in it: so that each is told once.</summary>
    public string Key => FormattableString.Invariant($"{Phase}:{Workflows.Count}:{Workflows.Select(row => row.Workflow).Max()}");

    /// <param name="phase">Tests make one or two events a job, so their events are not counted.</param>
    /// <param name="workflows">The phase's workflows.</param>
    /// <param name="eventsPerJob">The events that a good job of the campaign makes; null if nobody said so.</param>
    public static PhaseSummary Of(StepRuns phase, IEnumerable<CampaignWorkflow> workflows, long? eventsPerJob) =>
        new(phase, [.. workflows.Select(workflow => SummaryRow.Of(workflow, phase == StepRuns.Tests ? null : eventsPerJob))]);
}
