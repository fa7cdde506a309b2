namespace ProdShift.Slack;

/// <summary>The scopes without which Slack does not send an event (Slack's documentation of each event).</summary>
internal static class EventScopes
{
    private static readonly Dictionary<string, string[]> ByEvent = new(StringComparer.Ordinal)
    {
        ["app_home_opened"] = [],
        ["app_mention"] = ["app_mentions:read"],
        ["channel_archive"] = ["channels:read"],
        ["channel_rename"] = ["channels:read"],
        ["member_joined_channel"] = ["channels:read", "groups:read"],
        ["member_left_channel"] = ["channels:read", "groups:read"],
        ["message.channels"] = ["channels:history"],
        ["message.groups"] = ["groups:history"],
        ["message.im"] = ["im:history"],
        ["reaction_added"] = ["reactions:read"],
        ["reaction_removed"] = ["reactions:read"],
        ["subteam_members_changed"] = ["usergroups:read"],
        ["subteam_updated"] = ["usergroups:read"],
        ["team_join"] = ["users:read"],
        ["user_change"] = ["users:read"],
    };

    public static IReadOnlyList<string> Of(string botEvent) => ByEvent.TryGetValue(botEvent, out var scopes)
        ? scopes
        : throw new ArgumentException($"The scopes of the event {botEvent} are not known: add it to EventScopes.", nameof(botEvent));
}
