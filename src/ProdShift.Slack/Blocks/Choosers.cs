namespace ProdShift.Slack;

/// <summary>A field to choose one person of the workspace; the answer is the user's id.</summary>
public sealed record UserSelect : Element
{
    public UserSelect(string actionId, string? initialUser = null, string? placeholder = null)
    {
        ActionId = actionId;
        InitialUser = initialUser is { Length: > 0 } ? initialUser : null;
        Placeholder = placeholder is null ? null : new PlainText(placeholder, SlackLimits.Placeholder);
    }

    public string? InitialUser { get; }

    public TextObject? Placeholder { get; }
}

/// <summary>A field to choose several people; the answer is their ids with commas between.</summary>
public sealed record MultiUserSelect : Element
{
    public MultiUserSelect(string actionId, IEnumerable<string>? initialUsers = null, string? placeholder = null)
    {
        ActionId = actionId;
        InitialUsers = SomeOrNull(initialUsers);
        Placeholder = placeholder is null ? null : new PlainText(placeholder, SlackLimits.Placeholder);
    }

    public IReadOnlyList<string>? InitialUsers { get; }

    public TextObject? Placeholder { get; }
}

/// <summary>A field for a day; the answer is written 2026-11-22.</summary>
public sealed record DatePicker : Element
{
    public DatePicker(string actionId, DateOnly? initialDate = null, string? placeholder = null)
    {
        ActionId = actionId;
        InitialDate = initialDate;
        Placeholder = placeholder is null ? null : new PlainText(placeholder, SlackLimits.Placeholder);
    }

    public DateOnly? InitialDate { get; }

    public TextObject? Placeholder { get; }
}

/// <summary>
/// Up to ten boxes to tick; the answer is the values of those ticked with commas between, so a value holds no comma. Those
/// chosen are ticked from the start.
/// </summary>
public sealed record Checkboxes : Element
{
    public Checkboxes(string actionId, IEnumerable<Option> options, IEnumerable<string>? chosen = null)
    {
        ActionId = actionId;
        Options = [.. options.Take(SlackLimits.Choices)];
        var values = chosen?.ToHashSet(StringComparer.Ordinal) ?? [];
        InitialOptions = SomeOrNull(Options.Where(option => values.Contains(option.Value)));
    }

    public IReadOnlyList<Option> Options { get; }

    public IReadOnlyList<Option>? InitialOptions { get; }
}

/// <summary>Up to ten choices, all in sight, of which one is taken.</summary>
public sealed record RadioButtons : Element
{
    public RadioButtons(string actionId, IEnumerable<Option> options, string? chosen = null)
    {
        ActionId = actionId;
        Options = [.. options.Take(SlackLimits.Choices)];
        InitialOption = Options.FirstOrDefault(option => option.Value == chosen);
    }

    public IReadOnlyList<Option> Options { get; }

    public Option? InitialOption { get; }
}

/// <summary>
/// A field for files, one to ten, of the given types ("csv", "txt"; any if none is named). The answer is the files' ids with
/// commas between. Slack takes it in modals only.
/// </summary>
public sealed record FileInput : Element
{
    public FileInput(string actionId, IEnumerable<string>? filetypes = null, int maxFiles = 1)
    {
        ActionId = actionId;
        Filetypes = SomeOrNull(filetypes);
        MaxFiles = Math.Clamp(maxFiles, 1, SlackLimits.FilesOfInput);
    }

    public IReadOnlyList<string>? Filetypes { get; }

    public int MaxFiles { get; }
}
