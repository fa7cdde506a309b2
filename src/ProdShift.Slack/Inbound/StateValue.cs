using System.Text.Json;

namespace ProdShift.Slack;

/// <summary>Reads what a person put into an element, in an action or in a view's state.</summary>
internal static class StateValue
{
    private static readonly string[] Words =
        ["value", "selected_user", "selected_channel", "selected_conversation", "selected_date", "selected_time"];

    private static readonly string[] Lists = ["selected_users", "selected_channels", "selected_conversations"];

    /// <summary>
    /// The text, option's value or id (of a user, a file …); several are joined by commas; null for what was left empty.
    /// </summary>
    public static string? Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        var found = Words.Select(word => Text(element, word)).FirstOrDefault(text => text is { Length: > 0 });
        if (found is not null)
            return found;
        if (element.TryGetProperty("selected_option", out var option))
            return Text(option, "value");
        if (element.TryGetProperty("selected_date_time", out var moment) && moment.ValueKind == JsonValueKind.Number)
            return moment.GetRawText();
        if (element.TryGetProperty("selected_options", out var options) && options.ValueKind == JsonValueKind.Array)
            return Joined(options.EnumerateArray().Select(each => Text(each, "value")));
        if (element.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array)
            return Joined(files.EnumerateArray().Select(each => Text(each, "id")));
        return Lists.Select(list => Ids(element, list)).FirstOrDefault(ids => ids is not null);
    }

    /// <summary>A property that is text, or null.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? Ids(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? Joined(list.EnumerateArray().Select(id => id.ValueKind == JsonValueKind.String ? id.GetString() : null))
            : null;

    private static string? Joined(IEnumerable<string?> values) =>
        string.Join(',', values.Where(value => value is { Length: > 0 })) is { Length: > 0 } text ? text : null;
}
