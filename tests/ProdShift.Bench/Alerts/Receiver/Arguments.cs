using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>The arguments of a call, sent as JSON or as a form.</summary>
internal sealed record Arguments(JsonObject Body)
{
    public string Channel => this["channel"] ?? "";

    public string? this[string name] => Body[name]?.ToString();

    public static async Task<Arguments> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (text.StartsWith('{'))
            return new(JsonNode.Parse(text)!.AsObject());
        var body = new JsonObject();
        foreach (var (name, value) in QueryHelpers.ParseQuery(text))
            body[name] = value.ToString();
        return new(body);
    }

    /// <summary>The parts that make a message.</summary>
    public JsonObject Content()
    {
        var content = new JsonObject();
        foreach (var name in (ReadOnlySpan<string>)["text", "blocks", "attachments", "metadata"])
        {
            if (Body[name] is { } part)
                content[name] = part.DeepClone();
        }
        return content;
    }
}
