namespace ProdShift.Monitoring;

/// <summary>
/// Makes up, at start, for a check that fell due while the bot was down; on an empty database the first check runs at once.
/// </summary>
internal sealed partial class MissedChecks(
    CheckRunner checks,
    CheckLog log,
    CheckSchedule schedule,
    TimeProvider clock,
    ILogger<MissedChecks> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            if (schedule.WasMissed(await log.LastAsync(stoppingToken), clock.GetUtcNow()))
                await checks.RunAsync(CheckTrigger.MadeUp, stoppingToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Error, "The check made up at start failed; the next one runs as planned")]
    private partial void LogFailed(Exception error);
}
