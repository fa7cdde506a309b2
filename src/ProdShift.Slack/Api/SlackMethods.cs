namespace ProdShift.Slack;

/// <summary>Every Web API method that the bot calls. The manifest asks for the scopes of all of them.</summary>
public static class SlackMethods
{
    public static SlackMethod PostMessage { get; } = new("chat.postMessage", true, "chat:write") { TakesJson = true };

    public static SlackMethod UpdateMessage { get; } = new("chat.update", true, "chat:write") { TakesJson = true };

    public static SlackMethod PostEphemeral { get; } = new("chat.postEphemeral", true, "chat:write") { TakesJson = true };

    public static SlackMethod Permalink { get; } = new("chat.getPermalink", false);

    public static SlackMethod ChannelInfo { get; } = new("conversations.info", false, "channels:read", "groups:read");

    public static SlackMethod History { get; } =
        new("conversations.history", false, "channels:history", "groups:history", "im:history");

    public static SlackMethod Replies { get; } =
        new("conversations.replies", false, "channels:history", "groups:history", "im:history");

    /// <summary>Not a write: opening the same conversation twice changes nothing.</summary>
    public static SlackMethod OpenConversation { get; } = new("conversations.open", false, "im:write") { TakesJson = true };

    public static SlackMethod SetTopic { get; } =
        new("conversations.setTopic", true, "channels:write.topic", "groups:write.topic") { TakesJson = true };

    public static SlackMethod UserInfo { get; } = new("users.info", false, "users:read");

    public static SlackMethod OpenView { get; } = new("views.open", true) { TakesJson = true };

    public static SlackMethod UpdateView { get; } = new("views.update", true) { TakesJson = true };

    public static SlackMethod PublishView { get; } = new("views.publish", true) { TakesJson = true };

    public static SlackMethod UserGroupUsers { get; } = new("usergroups.users.list", false, "usergroups:read");

    public static SlackMethod SetUserGroupUsers { get; } =
        new("usergroups.users.update", true, "usergroups:write") { TakesJson = true };

    public static SlackMethod AddReaction { get; } = new("reactions.add", true, "reactions:write") { TakesJson = true };

    /// <summary>Not a write: an address that is not used expires.</summary>
    public static SlackMethod UploadUrl { get; } = new("files.getUploadURLExternal", false, "files:write");

    public static SlackMethod CompleteUpload { get; } =
        new("files.completeUploadExternal", true, "files:write") { TakesJson = true };

    public static SlackMethod FileInfo { get; } = new("files.info", false, "files:read");

    public static SlackMethod AuthTest { get; } = new("auth.test", false);

    public static SlackMethod OpenSocket { get; } =
        new("apps.connections.open", false, "connections:write") { WithAppToken = true };

    public static IReadOnlyList<SlackMethod> All { get; } =
    [
        PostMessage, UpdateMessage, PostEphemeral, Permalink, ChannelInfo, History, Replies, OpenConversation, SetTopic, UserInfo,
        OpenView, UpdateView, PublishView, UserGroupUsers, SetUserGroupUsers, AddReaction, UploadUrl, CompleteUpload, FileInfo,
        AuthTest, OpenSocket,
    ];
}
