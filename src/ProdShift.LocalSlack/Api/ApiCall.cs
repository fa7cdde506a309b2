using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Api;

/// <summary>
/// One call of the Web API: its arguments, all as text, and the workspace it acts on. A lookup that fails notes Slack's word
/// for it in <see cref="Refusal"/> and gives null; the method then gives null as well.
/// </summary>
internal sealed class ApiCall(Workspace world, IReadOnlyDictionary<string, string> arguments)
{
    public Workspace World => world;

    public Conversations Conversations => world.Conversations;

    /// <summary>The answer that refuses the call; null as long as nothing is wrong.</summary>
    public JsonObject? Refusal { get; private set; }

    public JsonObject? Refuse(string error, params IReadOnlyList<string> messages) => Refuse<JsonObject>(error, messages);

    public T? Refuse<T>(string error, params IReadOnlyList<string> messages)
        where T : class
    {
        Refusal = new JsonObject { ["ok"] = false, ["error"] = error };
        if (messages.Count > 0)
        {
            var told = LocalJson.ToArray(messages.Select(message => (JsonNode)message));
            Refusal["response_metadata"] = new JsonObject { ["messages"] = told };
        }
        return null;
    }

    public string? Text(string key) => arguments.GetValueOrDefault(key);

    public string? Need(string key)
    {
        if (Text(key) is { Length: > 0 } text)
            return text;
        return Refuse<string>("invalid_arguments", $"[ERROR] missing required field: {key}");
    }

    public bool Flag(string key) => Text(key) is "true" or "1" or "True";

    public JsonElement? Json(string key) => LocalJson.Parse(Text(key));

    public decimal? Number(string key) =>
        decimal.TryParse(Text(key), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The channel of the call, of which the bot is to be a member, or to which it may write.</summary>
    public Channel? Channel(bool asMember = false, bool toWrite = false, string key = "channel")
    {
        if (Need(key) is not { } id)
            return null;
        var channel = Conversations.Find(id) ?? (world.Users.ContainsKey(id) ? Conversations.OpenDirect([id]) : null);
        var error = channel switch
        {
            null => "channel_not_found",
            { IsArchived: true } when toWrite => "is_archived",
            { BotIsMember: false } when asMember || toWrite || channel.IsPrivate => "not_in_channel",
            { DirectWith: [var user] } when toWrite && world.Users[user].IsDeactivated => "channel_not_found",
            _ => null,
        };
        return error is null ? channel : Refuse<Channel>(error);
    }

    public LocalMessage? Message(Channel channel, string key, string error = "message_not_found")
    {
        if (Need(key) is not { } ts)
            return null;
        return channel.Find(ts) ?? Refuse<LocalMessage>(error);
    }

    public LocalUser? User(string key)
    {
        if (Need(key) is not { } id)
            return null;
        return world.Users.GetValueOrDefault(id) ?? Refuse<LocalUser>("user_not_found");
    }

    /// <summary>The thread to write to, by its first message; false if there is none such.</summary>
    public bool Thread(Channel channel, out string? thread)
    {
        thread = null;
        if (Text("thread_ts") is not { Length: > 0 })
            return true;
        if (Message(channel, "thread_ts", "thread_not_found") is not { } parent)
            return false;
        thread = parent.ThreadTs ?? parent.Ts;
        return true;
    }
}
