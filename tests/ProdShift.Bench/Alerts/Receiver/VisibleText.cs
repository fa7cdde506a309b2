using System.Text.Json.Nodes;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>
/// What people read of a message: its text, and the texts of its blocks and attachments. What stands only on a button, in the
/// choices of a menu or in a value is not said.
/// </summary>
internal static class VisibleText
{
    /// <summary>Slack cuts the text of a message there (Slack's documentation).</summary>
    private const int MostText = 40_000;

    public static string Of(JsonObject message)
    {
        var text = message["text"]?.ToString() ?? "";
        return string.Join(
            '\n',
            [text.Length > MostText ? text[..MostText] : text, .. Texts(message["blocks"]), .. Texts(message["attachments"])]);
    }

    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject { } block when block["type"]?.ToString() == "actions" => [],
        JsonObject fields => fields.SelectMany(Texts),
        _ => [],
    };

    private static IEnumerable<string> Texts(KeyValuePair<string, JsonNode?> field) => field switch
    {
        ("text" or "title" or "pretext", JsonValue text) => [text.ToString()],
        ("accessory" or "actions", _) => [],
        (_, { } inner) => Texts(inner),
        _ => [],
    };
}
