using System.Text.Json.Nodes;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>The methods of Slack's Web API that a bot of alerts calls, answered truly where it says or reads messages.</summary>
internal sealed class WebApi(Uri address, Said said, Calls calls, SlackLimit? limit)
{
    public const string User = "U0BENCH01";

    private readonly Uploads _uploads = new(address, said, calls);

    public Reply Answer(string method, Arguments arguments) => method switch
    {
        "chat.postMessage" => Post(arguments),
        "chat.update" => Update(arguments),
        "chat.postEphemeral" => Reply.Ok(("message_ts", "1700000000.000100")),
        "chat.getPermalink" => Reply.Ok(("permalink", $"{address}archives/{arguments.Channel}/p{arguments["message_ts"]}")),
        "conversations.history" => History.Of(said.Messages, arguments),
        "conversations.replies" => History.Thread(said.Messages, arguments),
        "conversations.info" => Reply.Ok(("channel", Channel(arguments.Channel))),
        "conversations.open" => Reply.Ok(("channel", Channel("D0BENCH01"))),
        "conversations.setTopic" or "reactions.add" or "views.publish" => Reply.Ok(),
        "users.info" => Reply.Ok(("user", Person(arguments["user"]))),
        "usergroups.users.list" => Reply.Ok(("users", new JsonArray(User))),
        "files.getUploadURLExternal" => _uploads.Open(arguments),
        "files.completeUploadExternal" => _uploads.Complete(arguments),
        "auth.test" => Reply.Ok(
            ("user_id", "U0BENCHBOT"), ("bot_id", "B0BENCH01"), ("team_id", "T0BENCH01"), ("team", "Bench"), ("user", "bench")),
        _ => Reply.Error("unknown_method"),
    };

    private static JsonObject Channel(string id) => new()
    {
        ["id"] = id,
        ["name"] = id.ToLowerInvariant(),
        ["is_member"] = true,
        ["is_archived"] = false,
        ["topic"] = new JsonObject { ["value"] = "" },
    };

    private static JsonObject Person(string? id) =>
        new() { ["id"] = id, ["name"] = "ana", ["real_name"] = "Ana", ["tz"] = "Europe/Rome", ["deleted"] = false };

    private Reply Post(Arguments arguments)
    {
        if (limit?.Post(arguments.Channel) is { } wait && wait > TimeSpan.Zero)
            return Refused(wait);
        var content = arguments.Content();
        if (Fit.ErrorOf(content) is { } error)
            return Reply.Error(error);
        if (arguments["thread_ts"] is { } thread && said.Find(arguments.Channel, thread) is null)
            return Reply.Error("thread_not_found");
        if (arguments.Channel == AlertSlack.Channel)
            calls.Post();
        var message = said.Post(arguments.Channel, arguments["thread_ts"], content);
        return Reply.Ok(("channel", message.Channel), ("ts", message.Ts));
    }

    private Reply Update(Arguments arguments)
    {
        if (limit?.Edit() is { } wait && wait > TimeSpan.Zero)
            return Refused(wait);
        var content = arguments.Content();
        if (Fit.ErrorOf(content) is { } error)
            return Reply.Error(error);
        if (!said.Edit(arguments.Channel, arguments["ts"] ?? "", content))
            return Reply.Error("message_not_found");
        calls.Edit();
        return Reply.Ok(("channel", arguments.Channel), ("ts", arguments["ts"]));
    }

    private Reply Refused(TimeSpan wait)
    {
        calls.Refuse();
        return Reply.TooMany(wait);
    }
}
