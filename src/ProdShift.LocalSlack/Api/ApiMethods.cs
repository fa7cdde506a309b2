using System.Text.Json.Nodes;

namespace ProdShift.LocalSlack.Api;

/// <summary>The methods of the Web API that there are here.</summary>
internal static class ApiMethods
{
    public const string OpenConnection = "apps.connections.open";

    public static IReadOnlyDictionary<string, ApiMethod> ByName { get; } = new Dictionary<string, ApiMethod>
    {
        ["apps.connections.open"] = PeopleMethods.OpenConnection,
        ["auth.test"] = PeopleMethods.AuthTest,
        ["chat.getPermalink"] = ChatMethods.Permalink,
        ["chat.postEphemeral"] = ChatMethods.PostEphemeral,
        ["chat.postMessage"] = ChatMethods.Post,
        ["chat.update"] = ChatMethods.Update,
        ["conversations.history"] = ConversationMethods.History,
        ["conversations.info"] = ConversationMethods.Info,
        ["conversations.open"] = ConversationMethods.Open,
        ["conversations.replies"] = ConversationMethods.Replies,
        ["conversations.setTopic"] = ConversationMethods.SetTopic,
        ["files.completeUploadExternal"] = FileMethods.Share,
        ["files.getUploadURLExternal"] = FileMethods.Announce,
        ["files.info"] = FileMethods.Info,
        ["reactions.add"] = ChatMethods.React,
        ["usergroups.users.list"] = PeopleMethods.GroupUsers,
        ["usergroups.users.update"] = PeopleMethods.SetGroupUsers,
        ["users.info"] = PeopleMethods.Info,
        ["views.open"] = ViewMethods.Open,
        ["views.publish"] = ViewMethods.Publish,
        ["views.update"] = ViewMethods.Update,
    };

    /// <summary>Those that Slack paces by channel.</summary>
    public static bool IsPaced(string method) => method is "chat.postMessage" or "chat.postEphemeral";
}

/// <summary>One method: its answer without the "ok", or null once the call is refused.</summary>
internal delegate JsonObject? ApiMethod(ApiCall call);
