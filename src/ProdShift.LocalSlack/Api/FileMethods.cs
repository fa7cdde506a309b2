using System.Text.Json;
using System.Text.Json.Nodes;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Api;

/// <summary>files.*: the upload in Slack's second version (announce, send, share), and what is known of a file.</summary>
internal static class FileMethods
{
    public static JsonObject? Announce(ApiCall call)
    {
        if (call.Need("filename") is not { } name || call.Need("length") is null)
            return null;
        if (call.Number("length") is not (>= 1 and <= int.MaxValue and var length))
            return call.Refuse("invalid_arguments", "[ERROR] length must be greater than 0");
        var id = call.World.Uploads.Announce(name, (int)length);
        return new() { ["upload_url"] = new Uri(call.World.Url, $"upload/{id}").AbsoluteUri, ["file_id"] = id };
    }

    public static JsonObject? Share(ApiCall call)
    {
        var wanted = (call.Json("files") ?? default).Items().ToList();
        if (wanted.Count == 0)
            return call.Refuse("invalid_arguments", "[ERROR] missing required field: files");
        if (!wanted.TrueForAll(file => call.World.Uploads.CanShare(file.Text("id"))))
            return call.Refuse("file_not_found");
        if (call.Text("channel_id") is not { Length: > 0 })
            return Answer(Take(call, wanted));
        if (call.Channel(asMember: true, toWrite: true, "channel_id") is not { } channel || !call.Thread(channel, out var thread)
            || call.Content(mayBeEmpty: true) is not { } content)
        {
            return null;
        }
        var files = Take(call, wanted);
        call.Conversations.Post(channel, Identity.Bot, content with { Text = call.Text("initial_comment") }, thread, files);
        return Answer(files);
    }

    public static JsonObject? Info(ApiCall call)
    {
        if (call.Need("file") is not { } id)
            return null;
        if (call.World.Uploads.Find(id) is not { } file)
            return call.Refuse("file_not_found");
        var json = MessageJson.Of(file);
        json["mimetype"] = MediaTypeOf(file.Name);
        var path = $"files-pri/{id}/download/{Uri.EscapeDataString(file.Name)}";
        json["url_private_download"] = new Uri(call.World.Url, path).AbsoluteUri;
        return new() { ["file"] = json };
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csv" => "text/csv",
        ".txt" => "text/plain",
        ".html" => "text/html",
        _ => "application/octet-stream",
    };

    private static List<LocalFile> Take(ApiCall call, IEnumerable<JsonElement> wanted) =>
        [.. wanted.Select(file => call.World.Uploads.Share(file.Text("id")!, file.Text("title")))];

    private static JsonObject Answer(IEnumerable<LocalFile> files) =>
        new() { ["files"] = LocalJson.ToArray(files.Select(MessageJson.Of)) };
}
