using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Outbox;
using ProdShift.Slack;
using ProdShift.Sources.Catalogs;

namespace ProdShift.Campaigns.CloseOut;

/// <summary>
/// Has the catalogues count a campaign's datasets, which may take minutes: no command waits for it. What they say is stored, and
/// told in the shift channel. Each campaign is counted once at a time.
/// </summary>
internal sealed partial class DatasetCounting(
    DatasetCatalogs catalogs,
    DatasetStore datasets,
    IOptions<SlackOptions> slack,
    IHostApplicationLifetime lifetime,
    ILogger<DatasetCounting> logger)
{
    private readonly ConcurrentDictionary<string, bool> _running = new();

    /// <summary>Begins to count, if there is something to count and something to ask; says what comes of it.</summary>
    public Mrkdwn Begin(Campaign campaign, IReadOnlyList<string> names)
    {
        var known = names.Select(DatasetName.Parse).OfType<DatasetName>().ToList();
        if (!catalogs.IsConfigured || known.Count == 0)
        {
            return Mrkdwn.Of(
                $"`/campaign dataset {campaign.Name} NAMESPACE:NAME --expected N --registered N` says what should be and is there.");
        }
        if (!_running.TryAdd(campaign.Id, true))
            return Mrkdwn.Of($"{catalogs.Names} are being asked already.");
        _ = RunAsync(campaign, known);
        var channel = Mrkdwn.Channel(slack.Value.Channels.Shift);
        return Mrkdwn.Of($"Asking {catalogs.Names} now; what comes of it is told in {channel}.");
    }

    private async Task RunAsync(Campaign campaign, IReadOnlyList<DatasetName> names)
    {
        await Task.Yield();
        try
        {
            var counts = await catalogs.CountAsync(names, lifetime.ApplicationStopping);
            await datasets.CountedAsync(campaign, counts, now => Announcement(campaign, now), lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            LogStopped(campaign.Name);
        }
        catch (Exception error)
        {
            LogFailed(error, campaign.Name);
        }
        finally
        {
            _running.TryRemove(campaign.Id, out _);
        }
    }

    private OutboxMessage Announcement(Campaign campaign, IReadOnlyList<DatasetStanding> standings) => OutboxMessage.Post(
        slack.Value.Channels.Shift,
        DatasetView.Of(campaign, standings, Mrkdwn.Of($"Counted by {catalogs.Names}.")));

    [LoggerMessage(LogLevel.Information, "Stopped while the datasets of {Campaign} were counted; ask again")]
    private partial void LogStopped(string campaign);

    [LoggerMessage(LogLevel.Error, "The datasets of {Campaign} could not be counted")]
    private partial void LogFailed(Exception error, string campaign);
}
