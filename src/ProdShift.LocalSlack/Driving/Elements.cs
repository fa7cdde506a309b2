using System.Text.Json;
using System.Text.Json.Nodes;
using ProdShift.LocalSlack.Api;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Driving;

/// <summary>Finds what a person can use in blocks, and says what it is set to as Slack does.</summary>
internal static class Elements
{
    public static IEnumerable<(JsonElement Block, JsonElement Element)> All(JsonElement blocks) => blocks.Items()
        .SelectMany(block => Candidates(block).Select(element => (block, element)))
        .Where(pair => pair.element.Text("type") is not (null or "image" or "mrkdwn" or "plain_text"));

    public static string IdOf(JsonElement element) => element.Text("action_id") ?? "value";

    /// <summary>The state of every field: what was filled in under its block or action id, else what it began with.</summary>
    public static JsonObject State(JsonElement blocks, IReadOnlyDictionary<string, string> values, Uploads uploads)
    {
        var state = new JsonObject();
        foreach (var (block, element) in All(blocks).Where(pair => pair.Element.Text("type") != "button"))
        {
            var id = block.Text("block_id")!;
            var value = values.GetValueOrDefault(id) ?? values.GetValueOrDefault(IdOf(element)) ?? Initial(element);
            var inBlock = (JsonObject)(state[id] ??= new JsonObject());
            inBlock[IdOf(element)] = StateOf(element, string.IsNullOrEmpty(value) ? null : value, uploads);
        }
        return state;
    }

    /// <summary>
    /// What an element is set to: <paramref name="value"/> is a text, an option's value or an id, or several with commas between.
    /// </summary>
    public static JsonObject StateOf(JsonElement element, string? value, Uploads uploads)
    {
        var kind = element.Text("type")!;
        return kind switch
        {
            "static_select" or "radio_buttons" => Set(kind, "selected_option", Option(element, value)),
            "checkboxes" => Set(kind, "selected_options", Options(element, value)),
            "file_input" => Set(kind, "files", LocalJson.ToArray(Each(value).Select(id => File(id, uploads)))),
            "multi_users_select" => Set(kind, "selected_users", LocalJson.ToArray(Each(value).Select(id => (JsonNode)id))),
            "users_select" => Set(kind, "selected_user", value),
            "datepicker" => Set(kind, "selected_date", value),
            "timepicker" => Set(kind, "selected_time", value),
            _ => Set(kind, "value", value),
        };
    }

    private static IEnumerable<JsonElement> Candidates(JsonElement block) =>
        [.. block.At("elements").Items(), block.At("element"), block.At("accessory")];

    private static string? Initial(JsonElement element) =>
        element.Text("initial_value") ?? element.At("initial_option").Text("value") ?? element.Text("initial_user")
        ?? element.Text("initial_date") ?? element.Text("initial_time")
        ?? string.Join(',', element.At("initial_options").Items().Select(option => option.Text("value"))
            .Concat(element.At("initial_users").Items().Select(user => user.GetString())));

    private static JsonNode? Option(JsonElement element, string? value) =>
        element.At("options").Items().FirstOrDefault(option => option.Text("value") == value).ToNode();

    private static JsonArray Options(JsonElement element, string? values) =>
        LocalJson.ToArray(Each(values).Select(value => Option(element, value)).Where(option => option is not null));

    private static string[] Each(string? values) => values?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static JsonObject File(string id, Uploads uploads) => uploads.Find(id) is { } file
        ? MessageJson.Of(file)
        : throw new ArgumentException($"There is no file {id}: give it with the files.");

    private static JsonObject Set(string kind, string key, JsonNode? value) => new() { ["type"] = kind, [key] = value };
}
