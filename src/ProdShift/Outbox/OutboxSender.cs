namespace ProdShift.Outbox;

/// <summary>
/// Says what is in the outbox, each channel's messages in their order, each once: a crash, a rate limit or an outage of Slack
/// delays messages, and loses or doubles none.
/// </summary>
internal sealed partial class OutboxSender(
    OutboxQueue queue, OutboxDelivery delivery, TimeProvider clock, ILogger<OutboxSender> logger)
    : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(10);

    /// <summary>Sends what is due, channel by channel, side by side.</summary>
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        var due = await queue.DueAsync(clock.GetUtcNow(), cancellation);
        await Task.WhenAll(due.GroupBy(message => message.Channel).Select(channel => SendAsync(channel, cancellation)));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (await WaitAsync(timer, stoppingToken))
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                LogFailed(error);
                await Task.Delay(AfterTrouble, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken cancellation)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>
    /// One channel's messages in order; the first that has to wait holds back those behind it, to keep the order.
    /// </summary>
    private async Task SendAsync(IEnumerable<QueuedMessage> messages, CancellationToken cancellation)
    {
        foreach (var message in messages)
        {
            if (!await queue.BeginAsync(message, clock.GetUtcNow(), cancellation))
                continue;
            var result = await delivery.DeliverAsync(message, cancellation);
            var now = clock.GetUtcNow();
            await queue.EndAsync(message, result, now, cancellation);
            if (result is Delivery.Sent)
                continue;
            LogDelayed(message.Id, message.Channel, result);
            if (result is Delivery.Later { HoldsChannel: true })
                return;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Message {Id} for {Channel} was not sent: {Result}")]
    private partial void LogDelayed(string id, string channel, Delivery result);

    [LoggerMessage(LogLevel.Error, "Sending failed in an unforeseen way; the messages wait in the database")]
    private partial void LogFailed(Exception error);
}
