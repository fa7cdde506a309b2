using Quartz;

namespace ProdShift.Reports;

/// <summary>
/// Posts the summary that is due. It runs on the schedule, and besides at start and each hour, so that a summary missed while the
/// bot was down, or one that failed, is made up for.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class WeeklyReportJob(ReportPoster poster, TimeProvider clock, ILogger<WeeklyReportJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct)
    {
        var outcome = await poster.PostDueAsync(clock.GetUtcNow(), ct);
        LogOutcome(outcome);
    }

    [LoggerMessage(LogLevel.Debug, "Weekly report: {Outcome}")]
    private partial void LogOutcome(PostOutcome outcome);
}
