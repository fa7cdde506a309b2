using ProdShift.Core.ExitCodes;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>
/// A workflow of a summary. Jobs is null where they were never read; FilesMissing are the input files that a finished workflow did
/// not process; IsFinal: the jobs were read after it ended.
/// </summary>
public sealed record SummaryRow(
    int Workflow,
    WorkflowState State,
    long? Jobs,
    long Ended,
    long ExitZero,
    long EndedExitZero,
    long? Events,
    IReadOnlyList<CodeCount> Codes,
    long WithoutCode,
    int FilesMissing,
    bool IsFinal)
{
    public SuccessRate? Success => Rate(EndedExitZero, Ended);

    public static SummaryRow Of(CampaignWorkflow workflow, long? eventsPerJob)
    {
        var (status, jobs) = (workflow.Status, workflow.Status.Jobs);
        List<CodeCount> codes =
        [
            .. (jobs?.ExitCodes ?? new Dictionary<int, int>())
                .Where(code => code is { Key: not 0, Value: > 0 })
                .OrderByDescending(code => code.Value)
                .ThenBy(code => code.Key)
                .Select(code => new CodeCount(code.Key, code.Value)),
        ];
        return new(
            status.Id,
            status.State,
            jobs?.Started,
            jobs?.Ended ?? 0,
            jobs?.ExitZero ?? 0,
            jobs?.ExitZeroEnded ?? 0,
            eventsPerJob * jobs?.ExitZero,
            codes,
            jobs is null ? 0 : Math.Max(0, jobs.Ended - jobs.ExitZeroEnded - codes.Sum(code => code.Jobs)),
            workflow.IsFinished ? Math.Max(0, status.FilesTotal - status.FilesProcessed) : 0,
            workflow.JobsFinal);
    }

    internal static SuccessRate? Rate(long good, long ended) => ended == 0 ? null : new(good, ended);
}
