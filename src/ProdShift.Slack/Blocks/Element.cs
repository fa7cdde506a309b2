using System.Text.Json.Serialization;

namespace ProdShift.Slack;

/// <summary>Something in a block that a person uses.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(TextInput), "plain_text_input")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(UserSelect), "users_select")]
[JsonDerivedType(typeof(MultiUserSelect), "multi_users_select")]
[JsonDerivedType(typeof(DatePicker), "datepicker")]
[JsonDerivedType(typeof(Checkboxes), "checkboxes")]
[JsonDerivedType(typeof(RadioButtons), "radio_buttons")]
[JsonDerivedType(typeof(FileInput), "file_input")]
public abstract record Element
{
    public string? ActionId { get; init; }

    /// <summary>Slack refuses empty lists where none is meant.</summary>
    private protected static IReadOnlyList<T>? SomeOrNull<T>(IEnumerable<T>? items) =>
        items?.ToList() is { Count: > 0 } some ? some : null;
}

/// <summary>A button: it sends its action id and value, or opens an address.</summary>
public sealed record Button : Element
{
    public Button(string actionId, string label, string? value = null)
    {
        ActionId = actionId;
        Text = new PlainText(label, SlackLimits.ButtonText);
        Value = value is null ? null : SlackLimits.Cut(value, SlackLimits.ButtonValue);
    }

    public TextObject Text { get; }

    public string? Value { get; }

    /// <summary>Slack still sends the action when the button has an address; answer it with nothing.</summary>
    public Uri? Url { get; init; }

    /// <summary>"primary" or "danger"; null for the ordinary look.</summary>
    public string? Style { get; init; }

    public Confirm? Confirm { get; init; }
}

/// <summary>The question that Slack asks before a button acts.</summary>
public sealed record Confirm
{
    public Confirm(string title, Mrkdwn text, string yes, string no)
    {
        Title = new PlainText(title, SlackLimits.ConfirmTitle);
        Text = new MrkdwnText(text, SlackLimits.ConfirmText);
        Yes = new PlainText(yes, SlackLimits.ConfirmButton);
        Deny = new PlainText(no, SlackLimits.ConfirmButton);
    }

    public TextObject Title { get; }

    public TextObject Text { get; }

    [JsonPropertyName("confirm")]
    public TextObject Yes { get; }

    public TextObject Deny { get; }
}

/// <summary>A field for text, at most 3,000 characters.</summary>
public sealed record TextInput : Element
{
    public TextInput(string actionId, bool multiline = false, string? initialValue = null, string? placeholder = null)
    {
        ActionId = actionId;
        Multiline = multiline;
        InitialValue = initialValue is null ? null : SlackLimits.Cut(initialValue, SlackLimits.InputText);
        Placeholder = placeholder is null ? null : new PlainText(placeholder, SlackLimits.Placeholder);
    }

    public bool Multiline { get; }

    public string? InitialValue { get; }

    public TextObject? Placeholder { get; }
}

/// <summary>A list to choose one from; options over a hundred are left out.</summary>
public sealed record StaticSelect : Element
{
    public StaticSelect(string actionId, IEnumerable<Option> options, string? placeholder = null)
    {
        ActionId = actionId;
        Options = [.. options.Take(SlackLimits.SelectOptions)];
        Placeholder = placeholder is null ? null : new PlainText(placeholder, SlackLimits.Placeholder);
    }

    public IReadOnlyList<Option> Options { get; }

    /// <summary>The one that is chosen already; one of the options.</summary>
    public Option? InitialOption { get; init; }

    public TextObject? Placeholder { get; }
}

/// <summary>One choice: what is shown and what comes back.</summary>
public sealed record Option
{
    public Option(string text, string value)
    {
        Text = new PlainText(text, SlackLimits.OptionText);
        Value = SlackLimits.Cut(value, SlackLimits.OptionValue);
    }

    public TextObject Text { get; }

    public string Value { get; }
}
