using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Slack;

namespace ProdShift.Health;

/// <summary>At start, looks whether the bot can post where it is configured to, and says in the log what to mend.</summary>
internal sealed partial class ChannelCheck(SlackApi slack, IOptions<SlackOptions> options, ILogger<ChannelCheck> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var who = await slack.AuthTestAsync(stoppingToken);
        if (!who.Ok)
        {
            LogNoSlack(who.Error.Code);
            return;
        }
        var channels = options.Value.Channels;
        foreach (var channel in new[] { channels.Alerts, channels.Shift, channels.Reports }.Distinct())
        {
            var info = await slack.ChannelInfoAsync(channel, stoppingToken);
            if (!info.Ok)
                LogNoChannel(channel, info.Error.Code);
            else if (!info.Value.IsMember || info.Value.IsArchived)
                LogNotIn(channel, info.Value.Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Slack does not accept the bot ({Code}); messages wait until it does")]
    private partial void LogNoSlack(string code);

    [LoggerMessage(LogLevel.Warning, "Channel {Channel} cannot be looked up ({Code})")]
    private partial void LogNoChannel(string channel, string code);

    [LoggerMessage(
        LogLevel.Warning,
        "The bot cannot post in {Channel} (#{Name}): invite it there with /invite, "
        + "or choose a channel that is not archived")]
    private partial void LogNotIn(string channel, string name);
}
