using System.Globalization;
using System.Text.Json.Nodes;
using ProdShift.LocalSlack.World;
using ProdShift.Slack;

namespace ProdShift.LocalSlack.Api;

/// <summary>conversations.*</summary>
internal static class ConversationMethods
{
    public static JsonObject? Info(ApiCall call) =>
        call.Channel() is { } channel ? new() { ["channel"] = MessageJson.Of(channel) } : null;

    /// <summary>Newest first, replies left out, as Slack does.</summary>
    public static JsonObject? History(ApiCall call)
    {
        if (call.Channel(asMember: true) is not { } channel)
            return null;
        var messages = channel.Messages.Where(message => message.ThreadTs is null && IsInWindow(call, message)).Reverse();
        return Page(call, channel, [.. messages]);
    }

    public static JsonObject? Replies(ApiCall call)
    {
        if (call.Channel(asMember: true) is not { } channel || call.Message(channel, "ts", "thread_not_found") is not { } message)
            return null;
        var root = channel.Find(message.ThreadTs) ?? message;
        return Page(call, channel, [root, .. channel.Replies(root.Ts).Where(reply => IsInWindow(call, reply))]);
    }

    public static JsonObject? Open(ApiCall call)
    {
        if (call.Text("channel") is { Length: > 0 })
            return call.Channel() is { } known ? Opened(known) : null;
        if (call.Need("users") is not { } list)
            return null;
        var users = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (users.Length == 0 || !users.All(call.World.Users.ContainsKey))
            return call.Refuse("user_not_found");
        return users.Any(user => call.World.Users[user].IsDeactivated)
            ? call.Refuse("user_disabled")
            : Opened(call.Conversations.OpenDirect(users));
    }

    public static JsonObject? SetTopic(ApiCall call)
    {
        if (call.Channel(asMember: true, toWrite: true) is not { } channel)
            return null;
        var topic = call.Text("topic") ?? "";
        if (topic.Length > SlackLimits.Topic)
            return call.Refuse("too_long");
        channel.Topic = topic;
        return new() { ["channel"] = MessageJson.Of(channel) };
    }

    private static JsonObject Opened(Channel channel) => new() { ["channel"] = new JsonObject { ["id"] = channel.Id } };

    private static bool IsInWindow(ApiCall call, LocalMessage message)
    {
        var at = decimal.Parse(message.Ts, CultureInfo.InvariantCulture);
        var (oldest, latest) = (call.Number("oldest") ?? 0, call.Number("latest") ?? decimal.MaxValue);
        return call.Flag("inclusive") ? at >= oldest && at <= latest : at > oldest && at < latest;
    }

    private static JsonObject? Page(ApiCall call, Channel channel, IReadOnlyList<LocalMessage> messages)
    {
        if (call.Text("cursor") is { Length: > 0 } && call.Number("cursor") is not >= 0)
            return call.Refuse("invalid_cursor");
        var start = (int)(call.Number("cursor") ?? 0);
        var end = start + (int)Math.Clamp(call.Number("limit") ?? 100, 1, 999);
        var page = messages.Skip(start).Take(end - start)
            .Select(message => MessageJson.Of(message, channel, call.Flag("include_all_metadata")));
        return new()
        {
            ["messages"] = LocalJson.ToArray(page),
            ["has_more"] = end < messages.Count,
            ["response_metadata"] = new JsonObject
            {
                ["next_cursor"] = end < messages.Count ? end.ToString(CultureInfo.InvariantCulture) : "",
            },
        };
    }
}
