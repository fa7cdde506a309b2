using System.Collections.Concurrent;

namespace ProdShift.Outbox;

/// <summary>
/// Says what is in the outbox, each channel's messages in their order, each once: a crash, a rate limit or an outage of Slack
/// delays messages, and loses or doubles none. A channel that is slow holds up no other.
/// </summary>
internal sealed partial class OutboxSender(
    OutboxQueue queue,
    OutboxDelivery delivery,
    OutboxOutcomes outcomes,
    WorkspaceGate gate,
    TimeProvider clock,
    ILogger<OutboxSender> logger)
    : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Task> _busy = [];

    /// <summary>Sends what is due, channel by channel, side by side.</summary>
    public async Task SendDueAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(await StartDueAsync(cancellation));
        TakeCompleted();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        while (await WaitAsync(timer, stoppingToken))
        {
            try
            {
                await Task.WhenAll(TakeCompleted());
                await StartDueAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception error)
            {
                LogFailed(error);
                await Task.Delay(AfterTrouble, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        await Task.WhenAll(_busy.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
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

    /// <summary>Begins to send in every lane where something is due and nothing is under way.</summary>
    private async Task<IReadOnlyList<Task>> StartDueAsync(CancellationToken cancellation)
    {
        if (!await gate.IsOpenAsync(cancellation))
            return [];
        var due = await queue.DueAsync(clock.GetUtcNow(), [.. _busy.Keys], cancellation);
        var started = new List<Task>();
        foreach (var lane in due.GroupBy(message => message.Lane))
            started.Add(_busy[lane.Key] = SendAsync(lane, cancellation));
        return started;
    }

    private List<Task> TakeCompleted()
    {
        var completed = _busy.Where(entry => entry.Value.IsCompleted).ToList();
        foreach (var entry in completed)
            _busy.TryRemove(entry);
        return [.. completed.Select(entry => entry.Value)];
    }

    /// <summary>
    /// One lane's messages in order; the first that has to wait holds back those behind it, to keep the order.
    /// </summary>
    private async Task SendAsync(IEnumerable<DueMessage> due, CancellationToken cancellation)
    {
        foreach (var next in due)
        {
            if (gate.Refusal is not null)
                return;
            if (await queue.BeginAsync(next, clock.GetUtcNow(), cancellation) is not { } message)
                continue;
            var result = await delivery.DeliverAsync(message, cancellation);
            await outcomes.StoreAsync(message, result, clock.GetUtcNow(), cancellation);
            if (result is not Delivery.Sent)
                LogDelayed(message.Id, message.Channel, result);
            if (result is Delivery.Later)
                return;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Message {Id} for {Channel} was not sent: {Result}")]
    private partial void LogDelayed(string id, string channel, Delivery result);

    [LoggerMessage(LogLevel.Error, "Sending failed in an unforeseen way; the messages wait in the database")]
    private partial void LogFailed(Exception error);
}
