using System.Globalization;
using System.Text.Json.Nodes;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>conversations.history and conversations.replies, in pages, as Slack answers them.</summary>
internal static class History
{
    /// <summary>Newest first, replies left out.</summary>
    public static Reply Of(IReadOnlyList<SaidMessage> messages, Arguments arguments)
    {
        var inChannel = messages.Where(message => message.Channel == arguments.Channel && message.ThreadTs is null);
        return Page([.. inChannel.Where(message => IsInWindow(message, arguments)).Reverse()], arguments);
    }

    /// <summary>The root and its replies, oldest first.</summary>
    public static Reply Thread(IReadOnlyList<SaidMessage> messages, Arguments arguments)
    {
        var (channel, root) = (arguments.Channel, arguments["ts"]);
        var thread = messages.Where(message => message.Channel == channel && message.Thread == root).ToList();
        return thread.Count == 0
            ? Reply.Error("thread_not_found")
            : Page([.. thread.Where(message => message.ThreadTs is null || IsInWindow(message, arguments))], arguments);
    }

    private static bool IsInWindow(SaidMessage message, Arguments arguments)
    {
        var at = Number(message.Ts);
        var (oldest, latest) = (Number(arguments["oldest"]) ?? 0, Number(arguments["latest"]) ?? decimal.MaxValue);
        return arguments["inclusive"] == "true" ? at >= oldest && at <= latest : at > oldest && at < latest;
    }

    private static Reply Page(IReadOnlyList<SaidMessage> messages, Arguments arguments)
    {
        var start = (int)(Number(arguments["cursor"]) ?? 0);
        var end = Math.Min(messages.Count, start + (int)(Number(arguments["limit"]) ?? 100));
        var withMetadata = arguments["include_all_metadata"] == "true";
        return Reply.Ok(
            ("messages", new JsonArray([.. messages.Take(start..end).Select(message => Json(message, withMetadata))])),
            ("has_more", end < messages.Count),
            ("response_metadata", new JsonObject { ["next_cursor"] = end < messages.Count ? $"{end}" : "" }));
    }

    private static JsonObject Json(SaidMessage message, bool withMetadata)
    {
        var json = (JsonObject)message.Body.DeepClone();
        if (!withMetadata)
            json.Remove("metadata");
        (json["type"], json["user"], json["bot_id"], json["ts"]) = ("message", "U0BENCHBOT", "B0BENCH01", message.Ts);
        if (message.ThreadTs is not null)
            json["thread_ts"] = message.ThreadTs;
        return json;
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
