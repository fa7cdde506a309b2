using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProdShift.LocalSlack;

/// <summary>
/// Reads JSON of which nothing is certain: what is missing or of another kind is undefined or null, never an error.
/// </summary>
internal static class LocalJson
{
    public static JsonElement NoBlocks { get; } = JsonElement.Parse("[]");

    public static JsonElement At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    public static string? Text(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static bool Flag(this JsonElement element, string name) => element.At(name).ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : [];

    /// <summary>The text as JSON, or null if it is none.</summary>
    public static JsonElement? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonNode? ToNode(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };

    public static JsonArray ToArray(IEnumerable<JsonNode?> items) => [.. items];

    public static JsonElement ToElement(this JsonNode node) => JsonElement.Parse(node.ToJsonString());
}
