using ProdShift.Outbox;
using ProdShift.Slack;

namespace ProdShift.Health;

/// <summary>
/// At start and then every few minutes, sooner while something is wrong, looks whether the bot can post to and read each channel
/// that it needs. Only what Slack refuses counts; no answer says nothing.
/// </summary>
internal sealed partial class ChannelWatch(
    SlackApi slack,
    ChannelBook channels,
    ChannelFindings findings,
    OutboxTroubles troubles,
    WorkspaceGate gate,
    TimeProvider clock,
    ILogger<ChannelWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan WhileWell = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WhileUnwell = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestUnseen = TimeSpan.FromDays(1);

    /// <summary>Looks at all channels once.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        if (!gate.Hear(await slack.AuthTestAsync(cancellation)))
            return;
        var known = await troubles.AllAsync(cancellation);
        var needed = channels.All.Select(entry => entry.Channel)
            .Union(known.Select(trouble => trouble.Channel))
            .Union(findings.Codes.Keys);
        foreach (var channel in needed)
        {
            var refusal = await RefusalAsync(channel, cancellation);
            if (refusal is { Kind: SlackErrorKind.Refused })
                Note(channel, refusal.Code);
            else if (refusal is null)
                await ClearAsync(channel, known.FirstOrDefault(trouble => trouble.Channel == channel), cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = WhileUnwell;
            try
            {
                await LookAsync(stoppingToken);
                if (gate.Refusal is null && findings.Codes.Count == 0)
                    wait = WhileWell;
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error);
            }
            await Task.Delay(wait, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Why the bot cannot use the channel; null if it can.</summary>
    private async Task<SlackError?> RefusalAsync(string channel, CancellationToken cancellation)
    {
        if (ChannelBook.IsPerson(channel))
            return (await slack.OpenConversationAsync(channel, cancellation)).Error;
        var info = await slack.ChannelInfoAsync(channel, cancellation);
        if (!info.Ok)
            return info.Error;
        if (info.Value.IsArchived)
            return new(SlackErrorKind.Refused, "is_archived");
        if (!info.Value.IsMember)
            return new(SlackErrorKind.Refused, "not_in_channel");
        return (await slack.MayReadAsync(channel, cancellation)).Error;
    }

    private void Note(string channel, string code)
    {
        if (findings.Note(channel, code))
            LogTrouble(channels.NameOf(channel), code, channels.Advice(channel, code));
    }

    /// <summary>
    /// A trouble that a look cannot see (who may post) ends when a message is taken, or when none was refused for a day.
    /// </summary>
    private async Task ClearAsync(string channel, ChannelTrouble? trouble, CancellationToken cancellation)
    {
        if (findings.Clear(channel))
            LogWell(channels.NameOf(channel));
        if (trouble is not null && (Refusals.CanBeSeen(trouble.Code) || clock.GetUtcNow() - trouble.Last > LongestUnseen))
            await troubles.SolvedAsync(channel, cancellation);
    }

    [LoggerMessage(LogLevel.Warning, "The bot cannot use {Channel}: {Code}. {Advice}")]
    private partial void LogTrouble(string channel, string code, string advice);

    [LoggerMessage(LogLevel.Information, "The bot can use {Channel} again")]
    private partial void LogWell(string channel);

    [LoggerMessage(LogLevel.Error, "The look at the channels failed in an unforeseen way")]
    private partial void LogFailed(Exception error);
}
