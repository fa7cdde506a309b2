using System.Text.Json.Serialization;

namespace ProdShift.Slack;

/// <summary>One block of a message or a view (Block Kit). Texts too long for Slack are cut with "…" as a block is built.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SectionBlock), "section")]
[JsonDerivedType(typeof(HeaderBlock), "header")]
[JsonDerivedType(typeof(DividerBlock), "divider")]
[JsonDerivedType(typeof(ContextBlock), "context")]
[JsonDerivedType(typeof(ActionsBlock), "actions")]
[JsonDerivedType(typeof(InputBlock), "input")]
public abstract record Block
{
    public string? BlockId { get; init; }

    /// <summary>Nothing to show, which Slack refuses: left out of messages and views.</summary>
    internal virtual bool IsEmpty => false;
}

/// <summary>A paragraph, up to ten short fields in two columns, or both.</summary>
public sealed record SectionBlock : Block
{
    public SectionBlock(Mrkdwn text, Element? accessory = null)
    {
        Text = new MrkdwnText(text, SlackLimits.SectionText);
        Accessory = accessory;
    }

    public SectionBlock(IEnumerable<Mrkdwn> fields) =>
        Fields = [.. fields.Take(SlackLimits.SectionFields).Select(field => new MrkdwnText(field, SlackLimits.FieldText))];

    public TextObject? Text { get; }

    public IReadOnlyList<TextObject>? Fields { get; }

    public Element? Accessory { get; }

    internal override bool IsEmpty => Text is null && Fields is not { Count: > 0 };
}

/// <summary>A title in large letters, without markup.</summary>
public sealed record HeaderBlock : Block
{
    public HeaderBlock(string text) => Text = new PlainText(text, SlackLimits.HeaderText);

    public TextObject Text { get; }
}

public sealed record DividerBlock : Block;

/// <summary>Small grey print.</summary>
public sealed record ContextBlock : Block
{
    public ContextBlock(params IEnumerable<Mrkdwn> texts) =>
        Elements = [.. texts.Take(SlackLimits.ContextElements).Select(text => new MrkdwnText(text, SlackLimits.FieldText))];

    public IReadOnlyList<TextObject> Elements { get; }

    internal override bool IsEmpty => Elements.Count == 0;
}

/// <summary>A row of buttons and selects.</summary>
public sealed record ActionsBlock : Block
{
    public ActionsBlock(params IEnumerable<Element> elements) => Elements = [.. elements.Take(SlackLimits.ActionElements)];

    public IReadOnlyList<Element> Elements { get; }

    internal override bool IsEmpty => Elements.Count == 0;
}

/// <summary>One question of a modal. Its answer comes back under the block's id.</summary>
public sealed record InputBlock : Block
{
    public InputBlock(string blockId, string label, Element element, string? hint = null, bool optional = false)
    {
        BlockId = blockId;
        Label = new PlainText(label, SlackLimits.InputLabel);
        Element = element;
        Hint = hint is null ? null : new PlainText(hint, SlackLimits.InputHint);
        Optional = optional;
    }

    public TextObject Label { get; }

    public Element Element { get; }

    public TextObject? Hint { get; }

    public bool Optional { get; }
}
