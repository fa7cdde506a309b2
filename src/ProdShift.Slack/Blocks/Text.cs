using System.Text.Json.Serialization;

namespace ProdShift.Slack;

/// <summary>A text object of Block Kit, or a small image among texts.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PlainText), "plain_text")]
[JsonDerivedType(typeof(MrkdwnText), "mrkdwn")]
[JsonDerivedType(typeof(ImageElement), "image")]
public abstract record TextObject;

/// <summary>A text that Slack shows as it is. Slack refuses an empty one, so that becomes a blank.</summary>
public sealed record PlainText : TextObject
{
    public PlainText(string text, int most) => Text = SlackLimits.Cut(text.Length == 0 ? " " : text, most);

    public string Text { get; }
}

/// <summary>A text with markup; an empty one becomes a blank.</summary>
public sealed record MrkdwnText : TextObject
{
    public MrkdwnText(Mrkdwn text, int most) => Text = text.Markup.Length == 0 ? " " : text.Cut(most).Markup;

    public string Text { get; }
}

/// <summary>An image with the words for those who cannot see it.</summary>
public sealed record ImageElement(Uri ImageUrl, string AltText) : TextObject;
