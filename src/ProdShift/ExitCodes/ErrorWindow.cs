using ProdShift.Core.ExitCodes;
using ProdShift.Slack;

namespace ProdShift.ExitCodes;

/// <summary>The fields of the window that edits an exit code.</summary>
internal static class ErrorWindow
{
    public static ModalView Of(int code, ErrorEntry? entry, string target) => new(
        ErrorEditWindow.Id,
        $"Exit code {code}",
        "Store",
        [
            new InputBlock(Block(ErrorField.Name), "Name", Input("name", entry?.Name), "A few words for lists."),
            new InputBlock(Block(ErrorField.Category), "Category", Category(entry)),
            Text(ErrorField.Meaning, "What happened", entry?.Meaning),
            Text(ErrorField.First, "What to do the first time", entry?.First),
            Text(ErrorField.Again, "What to do if it happens again", entry?.Again),
        ],
        target);

    public static string Block(ErrorField field) => field.ToString().ToLowerInvariant();

    /// <summary>The whole entry as the window has it: a field that was emptied takes the old text away.</summary>
    public static ErrorPatch Read(IReadOnlyDictionary<string, string> values)
    {
        return new(
            Of(ErrorField.Name),
            ErrorCategories.Find(Of(ErrorField.Category)) ?? ErrorCategory.Unknown,
            Of(ErrorField.Meaning),
            Of(ErrorField.First),
            Of(ErrorField.Again));

        string Of(ErrorField field) => ErrorText.OneLine(values.GetValueOrDefault(Block(field), ""));
    }

    private static InputBlock Text(ErrorField field, string label, string? text) =>
        new(Block(field), label, Input(Block(field), text, multiline: true), optional: true);

    private static TextInput Input(string id, string? text, bool multiline = false) =>
        new(id, multiline, string.IsNullOrEmpty(text) ? null : text);

    private static StaticSelect Category(ErrorEntry? entry)
    {
        var options = ErrorCategories.All.Select(category => ErrorCategories.Word(category))
            .Select(word => new Option(word, word))
            .ToList();
        return new("category", options)
        {
            InitialOption = entry is null ? null : options[(int)entry.Category],
        };
    }
}
