using Microsoft.Extensions.Options;
using ProdShift.Alerts;
using ProdShift.Configuration;
using ProdShift.Freezes;
using ProdShift.Roles;
using ProdShift.Slack;
using ProdShift.Storage;

namespace ProdShift.Shifts;

/// <summary>
/// Keeps the topic of the alerts channel: open alerts, who is on shift, and whether submissions are on hold. Slack shows each
/// change to all, so it is set only when it changes, and at most once a minute, except when the first alert comes, the last
/// ends, or a freeze begins or ends.
/// </summary>
internal sealed partial class ChannelTopic(
    Database database,
    ShiftStore shifts,
    UserNames names,
    SlackApi slack,
    IOptions<TopicOptions> options,
    IOptions<ShiftOptions> shiftOptions,
    IOptions<SlackOptions> slackOptions,
    TimeProvider clock,
    ILogger<ChannelTopic> logger)
{
    private static readonly TimeSpan BetweenChanges = TimeSpan.FromMinutes(1);

    private readonly SlowRetry _retry = new(clock);
    private string? _own;
    private Gist? _gist;
    private DateTimeOffset? _setAt;

    /// <summary>Sets the topic if it is to be another, and may be set now. Not to be called twice at a time.</summary>
    public async Task UpdateAsync(CancellationToken cancellation)
    {
        if (!options.Value.Enabled || !_retry.IsDue)
            return;
        var (own, gist) = await OwnAsync(cancellation);
        if (own == _own || (gist == _gist && IsTooSoon()))
            return;
        var error = await SetAsync(own, cancellation);
        if (error is null)
            (_own, _gist, _setAt) = (own, gist, clock.GetUtcNow());
        if (_retry.Note(error))
            LogFailed(slackOptions.Value.Channels.Alerts, error!.Code);
    }

    private bool IsTooSoon() => clock.GetUtcNow() - _setAt is { } since && since >= TimeSpan.Zero && since < BetweenChanges;

    private async Task<(string Own, Gist Gist)> OwnAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        var holds = FreezeStore.Active(connection);
        var people = new List<string>();
        var open = await shifts.OpenAsync(cancellation);
        foreach (var user in open.OrderByDescending(IsShifter).Select(shift => shift.UserId).Distinct())
            people.Add(await names.OfAsync(user, cancellation));
        var alerts = AlertCounts.Read(connection);
        return (TopicText.Own(alerts, people, [.. holds.Select(hold => hold.Reason)]), new(alerts.Open > 0, holds.Count > 0));
    }

    private bool IsShifter(Core.Shifts.Shift shift) =>
        shift.Role.Equals(shiftOptions.Value.DefaultRole, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands there is read each time, so that what people write there is kept.</summary>
    private async Task<SlackError?> SetAsync(string own, CancellationToken cancellation)
    {
        var channel = slackOptions.Value.Channels.Alerts;
        var info = await slack.ChannelInfoAsync(channel, cancellation);
        if (!info.Ok)
            return info.Error;
        var topic = TopicText.Whole(own, info.Value.Topic);
        return topic == info.Value.Topic ? null : (await slack.SetTopicAsync(channel, topic, cancellation)).Error;
    }

    [LoggerMessage(LogLevel.Warning, "The topic of {Channel} could not be set ({Code}); it is tried again from time to time")]
    private partial void LogFailed(string channel, string code);

    /// <summary>What nobody should have to wait a minute for.</summary>
    private sealed record Gist(bool AnyOpen, bool OnHold);
}
