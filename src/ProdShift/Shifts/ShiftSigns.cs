namespace ProdShift.Shifts;

/// <summary>Keeps up what Slack shows of the shift outside of messages: the channel's topic and the members of a group.</summary>
internal sealed partial class ShiftSigns(
    ChannelTopic topic, OnCallGroup group, TimeProvider clock, ILogger<ShiftSigns> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookAsync(topic.UpdateAsync, stoppingToken);
                await LookAsync(group.UpdateAsync, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task LookAsync(Func<CancellationToken, Task> update, CancellationToken cancellation)
    {
        try
        {
            await update(cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            LogFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Debug, "The topic and the group are kept no more: the bot stops")]
    private partial void LogStopped();

    [LoggerMessage(LogLevel.Error, "Keeping the channel's topic or the group failed in an unforeseen way")]
    private partial void LogFailed(Exception error);
}
