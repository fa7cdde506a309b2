using System.Globalization;
using System.Text.Json;
using ProdShift.Slack;

namespace ProdShift.LocalSlack.Limits;

/// <summary>Collects what is wrong with blocks or a view, in Slack's words and with the place as a JSON pointer.</summary>
internal sealed class Checker(bool isMessage = false)
{
    private static readonly string[] PlainOnly = ["plain_text"];
    private static readonly string[] PlainOrMrkdwn = ["plain_text", "mrkdwn"];

    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Whether the blocks are a message's, which takes less than a view.</summary>
    public bool IsMessage => isMessage;

    /// <summary>All the text seen so far, in characters.</summary>
    public int Characters { get; private set; }

    public void Bad(string at, string what) => _problems.Add($"[ERROR] {what} [json-pointer:{at}]");

    /// <summary>Notes what is not an object; the caller then leaves it alone.</summary>
    public bool IsObject(JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
            Bad(at, "must provide an object");
        return value.ValueKind == JsonValueKind.Object;
    }

    public void Known(JsonElement value, string at, params ReadOnlySpan<string> keys)
    {
        foreach (var property in value.EnumerateObject())
        {
            if (!keys.Contains(property.Name))
                Bad(at, $"invalid additional property: {property.Name}");
        }
    }

    public void String(JsonElement parent, string key, string at, int most, int least = 0, bool required = false)
    {
        var value = parent.At(key);
        if (value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            if (required)
                Bad(at, $"missing required field: {key}");
            return;
        }
        var length = value.ValueKind == JsonValueKind.String ? Length(value.GetString()!) : -1;
        if (length < 0)
            Bad($"{at}/{key}", "must provide a string");
        else if (length > most)
            Bad($"{at}/{key}", Invariant($"must be less than {most + 1} characters"));
        else if (length < least)
            Bad($"{at}/{key}", Invariant($"must be more than {least - 1} characters"));
    }

    public void Plain(JsonElement parent, string key, string at, int most, bool required = false) =>
        TextOf(parent, key, at, most, PlainOnly, required);

    public void AnyText(JsonElement parent, string key, string at, int most, bool required = false) =>
        TextOf(parent, key, at, most, PlainOrMrkdwn, required);

    public void AnyText(JsonElement text, string at, int most) => TextObject(text, at, most, PlainOrMrkdwn);

    /// <summary>The items of an array with their places; their number is checked.</summary>
    public IEnumerable<(JsonElement Item, string At)> Items(
        JsonElement parent, string key, string at, int most, bool required = true)
    {
        var list = parent.At(key);
        if (list.ValueKind is JsonValueKind.Undefined && !required)
            return [];
        if (list.ValueKind == JsonValueKind.Undefined)
            Bad(at, $"missing required field: {key}");
        else if (list.ValueKind != JsonValueKind.Array)
            Bad($"{at}/{key}", "must provide an array");
        else if (list.GetArrayLength() > most)
            Bad($"{at}/{key}", Invariant($"no more than {most} items allowed"));
        else if (list.GetArrayLength() == 0)
            Bad($"{at}/{key}", "must be at least 1 item");
        return list.Items().Select((item, index) => (item, Invariant($"{at}/{key}/{index}")));
    }

    public void Confirm(JsonElement element, string at)
    {
        var confirm = element.At("confirm");
        if (confirm.ValueKind == JsonValueKind.Undefined || !IsObject(confirm, at += "/confirm"))
            return;
        Known(confirm, at, "title", "text", "confirm", "deny", "style");
        Plain(confirm, "title", at, SlackLimits.ConfirmTitle, required: true);
        AnyText(confirm, "text", at, SlackLimits.ConfirmText, required: true);
        Plain(confirm, "confirm", at, SlackLimits.ConfirmButton, required: true);
        Plain(confirm, "deny", at, SlackLimits.ConfirmButton, required: true);
    }

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void TextOf(JsonElement parent, string key, string at, int most, string[] kinds, bool required)
    {
        var text = parent.At(key);
        if (text.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            TextObject(text, $"{at}/{key}", most, kinds);
        else if (required)
            Bad(at, $"missing required field: {key}");
    }

    private void TextObject(JsonElement text, string at, int most, string[] kinds)
    {
        if (!IsObject(text, at))
            return;
        if (!kinds.Contains(text.Text("type")))
        {
            Bad($"{at}/type", $"must be {string.Join(" or ", kinds)}, not {text.Text("type")}");
            return;
        }
        Known(text, at, "type", "text", text.Text("type") == "plain_text" ? "emoji" : "verbatim");
        String(text, "text", at, most, least: 1, required: true);
        Characters += Length(text.Text("text") ?? "");
    }

    /// <summary>Slack counts characters, not UTF-16 units.</summary>
    private static int Length(string text) => text.EnumerateRunes().Count();
}
