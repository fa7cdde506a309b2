using System.Text.Json.Nodes;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Api;

/// <summary>Messages, channels, people, views and files as the Web API and its payloads write them.</summary>
internal static class MessageJson
{
    public static JsonObject Of(LocalMessage message, Channel channel, bool withMetadata)
    {
        var json = new JsonObject
        {
            ["type"] = "message",
            ["user"] = message.UserId,
            ["ts"] = message.Ts,
            ["text"] = message.Text,
            ["team"] = Identity.Team,
        };
        if (message.UserId == Identity.Bot)
            (json["bot_id"], json["app_id"]) = (Identity.BotId, Identity.App);
        if (message.Blocks.GetArrayLength() > 0)
            json["blocks"] = message.Blocks.ToNode();
        if (withMetadata && message.Metadata is { } metadata)
            json["metadata"] = metadata.ToNode();
        if (message.Files.Count > 0)
            json["files"] = LocalJson.ToArray(message.Files.Select(Of));
        if (message.Edits > 0)
            json["edited"] = new JsonObject { ["user"] = message.UserId, ["ts"] = message.Ts };
        if (message.Reactions.Count > 0)
            json["reactions"] = LocalJson.ToArray(message.Reactions.Select(Of));
        AddThread(json, message, [.. channel.Replies(message.Ts)]);
        return json;
    }

    public static JsonObject Of(LocalFile file) => new()
    {
        ["id"] = file.Id,
        ["name"] = file.Name,
        ["title"] = file.Title,
        ["size"] = file.Content.Length,
        ["user"] = file.UserId,
    };

    public static JsonObject Of(LocalView view) => With(
        JsonObject.Create(view.Body)!,
        ("id", view.Id),
        ("team_id", Identity.Team),
        ("app_id", Identity.App),
        ("bot_id", Identity.BotId),
        ("hash", view.Hash),
        ("callback_id", view.CallbackId),
        ("private_metadata", view.PrivateMetadata),
        ("previous_view_id", view.PreviousId));

    public static JsonObject Of(Channel channel) => new()
    {
        ["id"] = channel.Id,
        ["name"] = channel.Name,
        ["is_channel"] = channel.DirectWith.Count == 0 && !channel.IsPrivate,
        ["is_group"] = channel.DirectWith.Count == 0 && channel.IsPrivate,
        ["is_im"] = channel.DirectWith.Count == 1,
        ["is_mpim"] = channel.DirectWith.Count > 1,
        ["is_private"] = channel.IsPrivate,
        ["is_archived"] = channel.IsArchived,
        ["is_member"] = channel.BotIsMember,
        ["topic"] = new JsonObject { ["value"] = channel.Topic, ["creator"] = Identity.Bot },
    };

    public static JsonObject Of(LocalUser user, DateTimeOffset now)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(user.TimeZone);
        return new JsonObject
        {
            ["id"] = user.Id,
            ["team_id"] = Identity.Team,
            ["name"] = Handle(user),
            ["real_name"] = user.Name,
            ["tz"] = user.TimeZone,
            ["tz_label"] = zone.StandardName,
            ["tz_offset"] = (int)zone.GetUtcOffset(now).TotalSeconds,
            ["deleted"] = user.IsDeactivated,
            ["is_bot"] = false,
            ["profile"] = new JsonObject { ["real_name"] = user.Name, ["display_name"] = user.Name },
        };
    }

    public static string Handle(LocalUser user) => user.Name.Split(' ')[0].ToLowerInvariant();

    private static JsonObject Of(KeyValuePair<string, IReadOnlyList<string>> reaction) => new()
    {
        ["name"] = reaction.Key,
        ["count"] = reaction.Value.Count,
        ["users"] = LocalJson.ToArray(reaction.Value.Select(user => (JsonNode)user)),
    };

    private static void AddThread(JsonObject json, LocalMessage message, IReadOnlyList<LocalMessage> replies)
    {
        if (message.ThreadTs is not null)
            json["thread_ts"] = message.ThreadTs;
        if (replies.Count == 0)
            return;
        json["thread_ts"] = message.Ts;
        json["reply_count"] = replies.Count;
        json["latest_reply"] = replies[^1].Ts;
    }

    private static JsonObject With(JsonObject json, params ReadOnlySpan<(string Key, string? Value)> fields)
    {
        foreach (var (key, value) in fields)
            json[key] = value;
        return json;
    }
}
