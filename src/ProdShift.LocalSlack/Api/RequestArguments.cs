using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ProdShift.LocalSlack.Api;

/// <summary>The arguments of a request as text by name, whether they came as a form or as JSON.</summary>
internal static class RequestArguments
{
    /// <summary>Null if the body is not the JSON object it says it is.</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.HasFormContentType)
            return (await request.ReadFormAsync(cancellation)).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(cancellation);
        return body.Length == 0
            ? request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString())
            : LocalJson.Parse(body) is { ValueKind: JsonValueKind.Object } json ? Of(json) : null;
    }

    public static IReadOnlyDictionary<string, string> Of(JsonElement json) => json.EnumerateObject()
        .Where(property => property.Value.ValueKind != JsonValueKind.Null)
        .ToDictionary(property => property.Name, property => Written(property.Value));

    private static string Written(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
