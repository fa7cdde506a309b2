using System.Globalization;
using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Reports;

/// <summary>The table: the workflows alive in the week, and how far the campaigns are.</summary>
internal static class WorkflowSection
{
    public static IReadOnlyList<ReportRow> Rows(WeekFacts facts) =>
    [
        .. facts.Workflows
            .Where(workflow => IsAlive(workflow, facts.Span))
            .Select(workflow => Row(workflow, facts))
            .OrderBy(row => row.Source, StringComparer.Ordinal)
            .ThenBy(row => row.Campaign, StringComparer.Ordinal)
            .ThenBy(row => row.Workflow),
    ];

    public static ReportProgress Progress(WeekFacts facts)
    {
        var known = facts.Workflows.Where(workflow => workflow.FirstSeenAt <= facts.Span.AsOf).ToList();
        var finished = known.Count(workflow => workflow.State == WorkflowState.Finished);
        var deleted = known.Count(workflow => workflow.State == WorkflowState.Deleted);
        return new(finished, known.Count - finished - deleted);
    }

    /// <summary>Started before the week's end and not finished before its start. What has no start time never ran.</summary>
    private static bool IsAlive(WorkflowFact workflow, WeekSpan span) =>
        workflow.StartedAt < span.To && !(EndOf(workflow) < span.From);

    private static DateTimeOffset? EndOf(WorkflowFact workflow) =>
        workflow.State is WorkflowState.Finished or WorkflowState.Deleted
            ? workflow.FinishedAt ?? workflow.EndSeenAt
            : workflow.FinishLearntLater;

    private static ReportRow Row(WorkflowFact workflow, WeekFacts facts)
    {
        var known = workflow.FirstSeenAt <= facts.Span.AsOf;
        var jobs = known ? workflow.Jobs : null;
        var campaign = facts.Campaigns.FirstOrDefault(campaign => Claims(campaign, workflow));
        return new ReportRow(
            workflow.Source,
            campaign?.Name ?? workflow.Campaign.ToString(CultureInfo.InvariantCulture),
            workflow.Workflow,
            workflow.Description,
            known ? Status(workflow.State) : Status(WorkflowState.Unknown),
            jobs?.Started,
            jobs?.ExitZero,
            jobs?.Ended,
            jobs?.ExitZeroEnded,
            campaign?.EventsPerJob * jobs?.ExitZero,
            ErrorCodes(jobs),
            RowComments.Of(workflow, facts));
    }

    private static bool Claims(CampaignFact campaign, WorkflowFact workflow) =>
        (campaign.Source is null || campaign.Source == workflow.Source) && campaign.Numbers.Contains(workflow.Campaign);

    private static string Status(WorkflowState state) => state.ToString().ToLowerInvariant();

    private static IReadOnlyList<ErrorCode> ErrorCodes(JobTotals? jobs) =>
    [
        .. (jobs?.ExitCodes ?? new Dictionary<int, int>())
            .Where(code => code is { Key: not 0, Value: > 0 })
            .OrderByDescending(code => code.Value)
            .ThenBy(code => code.Key)
            .Select(code => new ErrorCode(code.Key, code.Value)),
    ];
}
