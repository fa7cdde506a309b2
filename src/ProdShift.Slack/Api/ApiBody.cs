using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProdShift.Slack;

/// <summary>Writes a method's arguments as Slack reads them: JSON, or a form whose values that are not text are JSON.</summary>
internal static class ApiBody
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded");

    public static SentContent Of<T>(SlackMethod method, T arguments, JsonTypeInfo<T> type) => method.TakesJson
        ? new(JsonSerializer.SerializeToUtf8Bytes(arguments, type)) { Headers = { ContentType = Json } }
        : new(FormOf(JsonSerializer.SerializeToElement(arguments, type))) { Headers = { ContentType = Form } };

    private static byte[] FormOf(JsonElement arguments) =>
        Encoding.ASCII.GetBytes(string.Join('&', arguments.EnumerateObject().Select(Field)));

    private static string Field(JsonProperty field)
    {
        var value = field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText();
        return $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(value)}";
    }
}
