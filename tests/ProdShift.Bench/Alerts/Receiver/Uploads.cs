using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>
/// Files on their way into a channel, where each is a message. What they hold is thrown away: a file names no alert.
/// </summary>
internal sealed class Uploads(Uri address, Said said, Calls calls)
{
    private readonly ConcurrentDictionary<string, string> _names = new();
    private int _count;

    public Reply Open(Arguments arguments)
    {
        var id = $"F{Interlocked.Increment(ref _count):D8}";
        _names[id] = arguments["filename"] ?? "";
        return Reply.Ok(("upload_url", new Uri(address, $"upload/{id}").AbsoluteUri), ("file_id", id));
    }

    public Reply Complete(Arguments arguments)
    {
        var given = arguments.Body["files"] is JsonValue text ? JsonNode.Parse(text.ToString()) : arguments.Body["files"];
        var files = new JsonArray();
        foreach (var file in given?.AsArray() ?? [])
            files.Add(new JsonObject { ["name"] = _names.GetValueOrDefault(file?["id"]?.ToString() ?? "") });
        calls.Post();
        said.Post(arguments["channel_id"] ?? "", arguments["thread_ts"], new JsonObject { ["text"] = "", ["files"] = files });
        return Reply.Ok();
    }
}
