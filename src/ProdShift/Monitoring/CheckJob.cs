using Quartz;

namespace ProdShift.Monitoring;

/// <summary>The scheduled check.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CheckJob(CheckRunner checks, ILogger<CheckJob> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await checks.RunAsync(CheckTrigger.Schedule, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Error, "The scheduled check failed; the next one runs as planned")]
    private partial void LogFailed(Exception error);
}
