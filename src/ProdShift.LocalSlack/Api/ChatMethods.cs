using System.Text.Json.Nodes;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Api;

/// <summary>chat.* and reactions.add.</summary>
internal static class ChatMethods
{
    public static JsonObject? Post(ApiCall call)
    {
        if (call.Channel(toWrite: true) is not { } channel || call.Content() is not { } content
            || !call.Thread(channel, out var thread))
        {
            return null;
        }
        return Answer(call.Conversations.Post(channel, Identity.Bot, content, thread), channel);
    }

    public static JsonObject? Update(ApiCall call)
    {
        if (call.Channel(toWrite: true) is not { } channel || call.Message(channel, "ts") is not { } message)
            return null;
        if (message.UserId != Identity.Bot)
            return call.Refuse("cant_update_message");
        return call.Content() is { } content ? Answer(call.Conversations.Edit(message, content), channel) : null;
    }

    public static JsonObject? PostEphemeral(ApiCall call)
    {
        if (call.Channel(asMember: true, toWrite: true) is not { } channel || call.User("user") is not { } user
            || call.Content() is not { } content || !call.Thread(channel, out var thread))
        {
            return null;
        }
        if (!channel.IsSeenBy(user.Id))
            return call.Refuse("user_not_in_channel");
        return new() { ["message_ts"] = call.Conversations.PostEphemeral(channel, Identity.Bot, user.Id, content, thread).Ts };
    }

    public static JsonObject? Permalink(ApiCall call)
    {
        if (call.Channel() is not { } channel || call.Message(channel, "message_ts") is not { } message)
            return null;
        var address = new Uri(call.World.Url, $"archives/{channel.Id}/{message.Ts}");
        return new() { ["channel"] = channel.Id, ["permalink"] = address.AbsoluteUri };
    }

    public static JsonObject? React(ApiCall call)
    {
        if (call.Channel(asMember: true, toWrite: true) is not { } channel
            || call.Message(channel, "timestamp") is not { } message || call.Need("name") is not { } name)
        {
            return null;
        }
        name = name.Trim(':');
        if (name.Length == 0 || !name.All(IsOfName))
            return call.Refuse("invalid_name");
        var users = message.Reactions.GetValueOrDefault(name) ?? [];
        if (users.Contains(Identity.Bot))
            return call.Refuse("already_reacted");
        var reactions = new Dictionary<string, IReadOnlyList<string>>(message.Reactions) { [name] = [.. users, Identity.Bot] };
        call.Conversations.Replace(message, message with { Reactions = reactions });
        return [];
    }

    private static bool IsOfName(char letter) =>
        char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_' or '+' or '-' or '\'';

    private static JsonObject Answer(LocalMessage message, Channel channel) => new()
    {
        ["channel"] = channel.Id,
        ["ts"] = message.Ts,
        ["message"] = MessageJson.Of(message, channel, withMetadata: true),
    };
}
