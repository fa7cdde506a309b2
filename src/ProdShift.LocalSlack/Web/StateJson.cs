using System.Text.Json.Nodes;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Web;

/// <summary>Everything that one user's page shows.</summary>
internal static class StateJson
{
    private const int ShownMessages = 400;

    public static JsonObject Of(Workspace world, string userId) => new()
    {
        ["workspace"] = world.Options.Workspace,
        ["bot"] = Identity.Bot,
        ["users"] = LocalJson.ToArray(world.Users.Values.Select(Of)),
        ["names"] = Of(world.Names()),
        ["commands"] = LocalJson.ToArray(world.Options.Commands.Select(Of)),
        ["channels"] = LocalJson.ToArray(
            world.Conversations.All.Where(channel => channel.IsSeenBy(userId)).Select(channel => Of(world, channel, userId))),
        ["modals"] = LocalJson.ToArray(world.Views.Open(userId).Select(Of)),
        ["home"] = world.Views.Home(userId) is { } home ? Of(home) : null,
    };

    private static JsonObject Of(LocalUser user) =>
        new() { ["id"] = user.Id, ["name"] = user.Name, ["timeZone"] = user.TimeZone };

    private static JsonObject Of(LocalCommand command) => new() { ["command"] = command.Command, ["hint"] = command.Hint };

    private static JsonObject Of(Workspace world, Channel channel, string userId)
    {
        var own = world.Conversations.Ephemerals.Where(message => message.OnlyFor == userId && message.ChannelId == channel.Id);
        var messages = channel.Messages.Concat(own).OrderBy(message => message.Ts, StringComparer.Ordinal);
        return new JsonObject
        {
            ["id"] = channel.Id,
            ["name"] = channel.Name,
            ["topic"] = channel.Topic,
            ["isDirect"] = channel.DirectWith.Count > 0,
            ["messages"] = LocalJson.ToArray(messages.TakeLast(ShownMessages).Select(Of)),
        };
    }

    private static JsonObject Of(LocalMessage message) => new()
    {
        ["ts"] = message.Ts,
        ["user"] = message.UserId,
        ["text"] = message.Text,
        ["blocks"] = message.Blocks.ToNode(),
        ["thread"] = message.ThreadTs,
        ["edits"] = message.Edits,
        ["onlyForYou"] = message.OnlyFor is not null,
        ["files"] = LocalJson.ToArray(message.Files.Select(Of)),
        ["reactions"] = LocalJson.ToArray(message.Reactions.Select(Of)),
    };

    private static JsonObject Of(LocalFile file) => new()
    {
        ["id"] = file.Id,
        ["name"] = file.Name,
        ["title"] = file.Title,
        ["size"] = file.Content.Length,
    };

    private static JsonObject Of(KeyValuePair<string, IReadOnlyList<string>> reaction) =>
        new() { ["name"] = reaction.Key, ["users"] = LocalJson.ToArray(reaction.Value.Select(user => (JsonNode)user)) };

    private static JsonObject Of(LocalView view) => new()
    {
        ["id"] = view.Id,
        ["hash"] = view.Hash,
        ["body"] = view.Body.ToNode(),
        ["errors"] = Of(view.Errors),
    };

    private static JsonObject Of(IReadOnlyDictionary<string, string> texts) =>
        new(texts.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
}
