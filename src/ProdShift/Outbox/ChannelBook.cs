using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Slack;

namespace ProdShift.Outbox;

/// <summary>The channels of the settings: what they are for, and which stands in for which.</summary>
internal sealed class ChannelBook(IOptions<SlackOptions> options)
{
    private ChannelOptions Channels => options.Value.Channels;

    /// <summary>Each channel of the settings once, with the key of its setting.</summary>
    public IReadOnlyList<NamedChannel> All =>
    [
        .. new NamedChannel[]
            {
                new(nameof(Channels.Alerts), Channels.Alerts),
                new(nameof(Channels.Shift), Channels.Shift),
                new(nameof(Channels.Reports), Channels.Reports),
                new(nameof(Channels.Fallback), Channels.Fallback),
            }
            .Where(entry => entry.Channel.Length > 0)
            .DistinctBy(entry => entry.Channel),
    ];

    /// <summary>
    /// Where a message goes that its channel does not take: to the channel set for that, else to the shift's, else to that of the
    /// alerts; null if there is no other.
    /// </summary>
    public string? FallbackFor(string channel) =>
        new[] { Channels.Fallback, Channels.Shift, Channels.Alerts }.FirstOrDefault(one => one.Length > 0 && one != channel);

    public bool IsConfigured(string channel) => All.Any(entry => entry.Channel == channel);

    /// <summary>"the Alerts channel C0123", for an operator.</summary>
    public string NameOf(string channel) => All.FirstOrDefault(entry => entry.Channel == channel) is { Key: { } key }
        ? $"the {key} channel {channel}"
        : IsPerson(channel) ? $"the person {channel}" : $"the channel {channel}";

    /// <summary>The name that Slack shows for a channel or a person.</summary>
    public static Mrkdwn Shown(string channel) => IsPerson(channel) ? Mrkdwn.User(channel) : Mrkdwn.Channel(channel);

    /// <summary>A user id stands for the direct messages with that user.</summary>
    public static bool IsPerson(string channel) => channel is ['U' or 'W', ..];

    /// <summary>What to do about a channel that does not take messages, for whoever can.</summary>
    public string Advice(string channel, string code) => code switch
    {
        "is_archived" => $"Unarchive it, or name another channel in {Setting(channel)}.",
        "not_in_channel" => "Invite the bot there with /invite.",
        "missing_scope" => "Give the Slack app the scopes of `prodshift manifest`, and install it anew.",
        "messages_tab_disabled" => "Open the app's Messages tab (App Home in the settings of the Slack app).",
        _ when IsPerson(channel) => $"If the account is closed, name someone else in {Setting(channel)}.",
        "channel_not_found" => $"If it is private, invite the bot there with /invite; else correct {Setting(channel)}.",
        _ when code.StartsWith("restricted_action", StringComparison.Ordinal) =>
            "Let the bot post there (the channel's settings, Posting permissions).",
        _ => $"Look up Slack's word, or name another channel in {Setting(channel)}.",
    };

    private string Setting(string channel) => All.FirstOrDefault(entry => entry.Channel == channel)?.Key is { } key
        ? $"Slack:Channels:{key}"
        : "the settings";
}

/// <summary>A channel and the key of its setting ("Alerts").</summary>
internal sealed record NamedChannel(string Key, string Channel);
