using System.Text.Json;
using ProdShift.Slack;

namespace ProdShift.LocalSlack.Limits;

/// <summary>
/// Checks what a person uses in a block: buttons, selects, fields. Kinds that the page cannot show are refused.
/// </summary>
internal static class ElementChecker
{
    private static readonly string[] Choosers =
        ["static_select", "users_select", "datepicker", "timepicker", "checkboxes", "radio_buttons"];

    private static readonly string[] OfSection = ["button", "image", .. Choosers];
    private static readonly string[] OfActions = ["button", .. Choosers];
    private static readonly string[] OfInput =
        ["plain_text_input", "number_input", "multi_users_select", "file_input", .. Choosers];


    public static void InSection(Checker check, JsonElement element, string at) => Element(check, element, at, OfSection, []);

    public static void InActions(Checker check, JsonElement element, string at, HashSet<string> ids) =>
        Element(check, element, at, OfActions, ids);

    public static void InInput(Checker check, JsonElement element, string at) => Element(check, element, at, OfInput, []);

    public static void Image(Checker check, JsonElement image, string at)
    {
        check.String(image, "alt_text", at, 2_000, least: 1, required: true);
        check.String(image, "image_url", at, SlackLimits.Url);
        if (image.TryGetProperty("image_url", out _) == image.TryGetProperty("slack_file", out _))
            check.Bad(at, "must provide exactly one of image_url, slack_file");
    }

    private static void Element(Checker check, JsonElement element, string at, string[] allowed, HashSet<string> ids)
    {
        if (!check.IsObject(element, at))
            return;
        var kind = element.Text("type");
        if (!allowed.Contains(kind))
        {
            check.Bad($"{at}/type", $"unsupported type: {kind}");
            return;
        }
        check.Known(element, at, [.. KeysOf(kind!), "type", "action_id", "confirm", "placeholder", "focus_on_load"]);
        check.String(element, "action_id", at, SlackLimits.ActionId, least: 1);
        if (element.Text("action_id") is { } id && !ids.Add(id))
            check.Bad($"{at}/action_id", $"`action_id` {id} already exists in this block");
        check.Plain(element, "placeholder", at, SlackLimits.Placeholder);
        check.Confirm(element, at);
        Inside(check, element, at, kind!);
    }

    private static void Inside(Checker check, JsonElement element, string at, string kind)
    {
        if (kind == "button")
            Button(check, element, at);
        else if (kind == "image")
            Image(check, element, at);
        else if (kind is "static_select" or "checkboxes" or "radio_buttons")
            Options(check, element, at, kind == "static_select" ? SlackLimits.SelectOptions : SlackLimits.Choices);
        else if (kind is "multi_users_select" or "datepicker" or "file_input")
            FormChecker.Check(check, element, at, kind);
        else if (kind == "plain_text_input")
            Field(check, element, at);
        else if (kind == "number_input" && !element.TryGetProperty("is_decimal_allowed", out _))
            check.Bad(at, "missing required field: is_decimal_allowed");
    }

    private static string[] KeysOf(string kind) => kind switch
    {
        "button" => ["text", "value", "url", "style", "accessibility_label"],
        "image" => ["image_url", "slack_file", "alt_text"],
        "static_select" => ["options", "initial_option"],
        "checkboxes" => ["options", "initial_options"],
        "radio_buttons" => ["options", "initial_option"],
        "users_select" => ["initial_user"],
        "multi_users_select" => ["initial_users", "max_selected_items"],
        "file_input" => ["filetypes", "max_files"],
        "datepicker" => ["initial_date"],
        "timepicker" => ["initial_time", "timezone"],
        "number_input" => ["is_decimal_allowed", "initial_value", "min_value", "max_value"],
        _ => ["initial_value", "multiline", "min_length", "max_length", "dispatch_action_config"],
    };

    private static void Button(Checker check, JsonElement button, string at)
    {
        check.Plain(button, "text", at, SlackLimits.ButtonText, required: true);
        check.String(button, "value", at, SlackLimits.ButtonValue);
        check.String(button, "url", at, SlackLimits.Url);
        check.String(button, "accessibility_label", at, SlackLimits.ButtonText);
        if (button.TryGetProperty("style", out _) && button.Text("style") is not ("primary" or "danger"))
            check.Bad($"{at}/style", "must be one of: primary, danger");
        if (button.Text("url") is { } url && !IsWebAddress(url))
            check.Bad($"{at}/url", "must be a valid url");
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");

    private static void Options(Checker check, JsonElement element, string at, int most)
    {
        foreach (var (option, place) in check.Items(element, "options", at, most))
        {
            if (!check.IsObject(option, place))
                continue;
            check.Known(option, place, "text", "value", "description");
            check.AnyText(option, "text", place, SlackLimits.OptionText, required: true);
            check.String(option, "value", place, SlackLimits.OptionValue, least: 1, required: true);
            check.AnyText(option, "description", place, SlackLimits.OptionText);
        }
        if (element.TryGetProperty("initial_option", out var initial) && !Has(element, initial))
            check.Bad($"{at}/initial_option", "initial option is not among the options");
        foreach (var (option, place) in check.Items(element, "initial_options", at, most, required: false))
        {
            if (!Has(element, option))
                check.Bad(place, "initial option is not among the options");
        }
    }

    private static bool Has(JsonElement element, JsonElement option) =>
        element.At("options").Items().Any(one => one.Text("value") == option.Text("value"));

    private static void Field(Checker check, JsonElement field, string at)
    {
        check.String(field, "initial_value", at, SlackLimits.InputText);
        foreach (var key in (ReadOnlySpan<string>)["min_length", "max_length"])
        {
            if (field.TryGetProperty(key, out var length) && !IsLength(length))
                check.Bad($"{at}/{key}", Checker.Invariant($"must be an integer between 0 and {SlackLimits.InputText}"));
        }
    }

    private static bool IsLength(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var length)
        && length is >= 0 and <= SlackLimits.InputText;
}
