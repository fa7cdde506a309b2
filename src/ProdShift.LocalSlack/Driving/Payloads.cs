using System.Text.Json;
using System.Text.Json.Nodes;
using ProdShift.LocalSlack.Api;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Driving;

/// <summary>What Slack sends to an app, built within a change since each takes a new trigger and address.</summary>
internal sealed class Payloads(Workspace world)
{
    public IReadOnlyDictionary<string, string> Command(LocalUser user, Channel channel, string command, string text) =>
        new Dictionary<string, string>
        {
            ["token"] = "local",
            ["team_id"] = Identity.Team,
            ["team_domain"] = Identity.Domain,
            ["channel_id"] = channel.Id,
            ["channel_name"] = channel.DirectWith.Count == 0 ? channel.Name : "directmessage",
            ["user_id"] = user.Id,
            ["user_name"] = MessageJson.Handle(user),
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = Identity.App,
            ["is_enterprise_install"] = "false",
            ["response_url"] = Address(user.Id, channel.Id, null),
            ["trigger_id"] = world.Interactions.NewTrigger(user.Id),
        };

    public JsonObject Click(LocalUser user, LocalMessage message, JsonElement block, JsonElement element, string? value)
    {
        var channel = world.Conversations.Find(message.ChannelId)!;
        var payload = Start("block_actions", user);
        payload["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = message.Ts,
            ["channel_id"] = channel.Id,
            ["is_ephemeral"] = message.OnlyFor is not null,
        };
        payload["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name };
        if (message.OnlyFor is null)
            payload["message"] = MessageJson.Of(message, channel, withMetadata: true);
        payload["state"] = new JsonObject { ["values"] = Elements.State(message.Blocks, LocalReply.NoErrors, world.Uploads) };
        payload["response_url"] = Address(user.Id, channel.Id, message.Ts);
        payload["actions"] = new JsonArray(Action(block, element, value));
        return payload;
    }

    public JsonObject ClickInView(LocalUser user, LocalView view, JsonElement block, JsonElement element, string? value)
    {
        var payload = Start("block_actions", user);
        payload["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        payload["view"] = View(view, LocalReply.NoErrors);
        payload["actions"] = new JsonArray(Action(block, element, value));
        return payload;
    }

    public JsonObject Submission(LocalUser user, LocalView view, IReadOnlyDictionary<string, string> values)
    {
        var payload = Start("view_submission", user);
        payload["view"] = View(view, values);
        payload["response_urls"] = new JsonArray();
        return payload;
    }

    public JsonObject Closing(LocalUser user, LocalView view)
    {
        var payload = Start("view_closed", user);
        payload["view"] = View(view, LocalReply.NoErrors);
        payload["is_cleared"] = false;
        return payload;
    }

    public JsonObject Suggestion(LocalUser user, string actionId, string typed)
    {
        var payload = Start("block_suggestion", user);
        payload["action_id"] = actionId;
        payload["value"] = typed;
        return payload;
    }

    public JsonObject Event(JsonObject inner)
    {
        inner["event_ts"] ??= world.Stamps.NextTs();
        return new JsonObject
        {
            ["token"] = "local",
            ["team_id"] = Identity.Team,
            ["api_app_id"] = Identity.App,
            ["type"] = "event_callback",
            ["event"] = inner,
            ["event_id"] = world.Stamps.NextId("Ev"),
            ["event_time"] = world.Stamps.Now.ToUnixTimeSeconds(),
        };
    }

    private JsonObject Start(string type, LocalUser user) => new()
    {
        ["type"] = type,
        ["team"] = new JsonObject { ["id"] = Identity.Team, ["domain"] = Identity.Domain },
        ["api_app_id"] = Identity.App,
        ["token"] = "local",
        ["user"] = new JsonObject
        {
            ["id"] = user.Id,
            ["username"] = MessageJson.Handle(user),
            ["name"] = MessageJson.Handle(user),
            ["team_id"] = Identity.Team,
        },
        ["trigger_id"] = world.Interactions.NewTrigger(user.Id),
        ["is_enterprise_install"] = false,
    };

    private JsonObject Action(JsonElement block, JsonElement element, string? value)
    {
        var action = element.Text("type") == "button" ? Button(element) : Elements.StateOf(element, value, world.Uploads);
        action["action_id"] = Elements.IdOf(element);
        action["block_id"] = block.Text("block_id");
        action["action_ts"] = world.Stamps.NextTs();
        return action;
    }

    private static JsonObject Button(JsonElement button)
    {
        var action = new JsonObject { ["type"] = "button", ["text"] = button.At("text").ToNode() };
        foreach (var key in (ReadOnlySpan<string>)["value", "style"])
        {
            if (button.Text(key) is { } set)
                action[key] = set;
        }
        return action;
    }

    private JsonObject View(LocalView view, IReadOnlyDictionary<string, string> values)
    {
        var json = MessageJson.Of(view);
        json["state"] = new JsonObject { ["values"] = Elements.State(view.Blocks, values, world.Uploads) };
        return json;
    }

    private string Address(string userId, string channelId, string? messageTs) =>
        new Uri(world.Url, $"response/{world.Interactions.NewAddress(userId, channelId, messageTs)}").AbsoluteUri;
}
