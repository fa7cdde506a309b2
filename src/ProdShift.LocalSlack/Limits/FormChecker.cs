using System.Globalization;
using System.Text.Json;
using ProdShift.Slack;

namespace ProdShift.LocalSlack.Limits;

/// <summary>Checks the fields that modals alone have, and days.</summary>
internal static class FormChecker
{
    public static void Check(Checker check, JsonElement element, string at, string kind)
    {
        if (kind == "multi_users_select")
            Texts(check, element, "initial_users", at);
        else if (kind == "datepicker")
            Day(check, element, at);
        else
            Files(check, element, at);
    }

    private static void Day(Checker check, JsonElement picker, string at)
    {
        if (picker.TryGetProperty("initial_date", out _)
            && !DateOnly.TryParseExact(picker.Text("initial_date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out _))
        {
            check.Bad($"{at}/initial_date", "must be a date as YYYY-MM-DD");
        }
    }

    private static void Files(Checker check, JsonElement input, string at)
    {
        if (check.IsMessage)
            check.Bad($"{at}/type", "unsupported type: file_input in a message");
        Texts(check, input, "filetypes", at);
        if (input.TryGetProperty("max_files", out var most) && !IsNumberOfFiles(most))
            check.Bad($"{at}/max_files", Checker.Invariant($"must be an integer between 1 and {SlackLimits.FilesOfInput}"));
    }

    private static void Texts(Checker check, JsonElement element, string key, string at)
    {
        foreach (var (text, place) in check.Items(element, key, at, SlackLimits.SelectOptions, required: false))
        {
            if (text.ValueKind != JsonValueKind.String)
                check.Bad(place, "must provide a string");
        }
    }

    private static bool IsNumberOfFiles(JsonElement number) =>
        number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var count)
        && count is >= 1 and <= SlackLimits.FilesOfInput;
}
