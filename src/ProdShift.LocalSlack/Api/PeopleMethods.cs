using System.Text.Json.Nodes;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Api;

/// <summary>users.info, usergroups.users.*, auth.test and apps.connections.open.</summary>
internal static class PeopleMethods
{
    public static JsonObject? Info(ApiCall call) =>
        call.User("user") is { } user ? new() { ["user"] = MessageJson.Of(user, call.World.Stamps.Now) } : null;

    public static JsonObject? GroupUsers(ApiCall call) =>
        Group(call) is { } group ? new() { ["users"] = Ids(group.Users) } : null;

    /// <summary>Replaces the whole list; Slack refuses an empty one.</summary>
    public static JsonObject? SetGroupUsers(ApiCall call)
    {
        if (Group(call) is not { } group)
            return null;
        var users = (call.Text("users") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (users.Length == 0)
            return call.Refuse("no_users_provided");
        if (!users.All(call.World.Users.ContainsKey))
            return call.Refuse("invalid_users");
        call.World.Groups[group.Id] = group with { Users = users };
        return new()
        {
            ["usergroup"] = new JsonObject
            {
                ["id"] = group.Id,
                ["handle"] = group.Handle,
                ["name"] = group.Name,
                ["users"] = Ids(users),
            },
        };
    }

    public static JsonObject AuthTest(ApiCall call) => new()
    {
        ["url"] = call.World.Url.AbsoluteUri,
        ["team"] = call.World.Options.Workspace,
        ["team_id"] = Identity.Team,
        ["user"] = call.World.Options.BotName,
        ["user_id"] = Identity.Bot,
        ["bot_id"] = Identity.BotId,
    };

    public static JsonObject? OpenConnection(ApiCall call) =>
        call.Refuse("not_allowed", "[ERROR] Socket Mode is not offered by this local Slack; it sends its requests by HTTP");

    private static LocalUserGroup? Group(ApiCall call)
    {
        if (call.Need("usergroup") is not { } id)
            return null;
        return call.World.Groups.GetValueOrDefault(id) ?? call.Refuse<LocalUserGroup>("no_such_subteam");
    }

    private static JsonArray Ids(IEnumerable<string> users) => LocalJson.ToArray(users.Select(user => (JsonNode)user));
}
