using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProdShift.LocalSlack;

/// <summary>
/// Messages as plain text, in the order a person reads them: links by their label, mentions by name, moments by their
/// fallback, buttons in brackets. Marks such as *bold* stay. <paramref name="names"/> are those of people, channels and groups
/// by id.
/// </summary>
public sealed partial class LocalText(IReadOnlyDictionary<string, string> names)
{
    public string Plain(LocalMessage message)
    {
        var blocks = message.Blocks.Items().Select(Block).Where(text => text.Length > 0).ToList();
        if (blocks.Count == 0)
            blocks.Add(Mrkdwn(message.Text));
        var files = message.Files.Select(file => $"[file: {file.Name}]");
        return string.Join('\n', blocks.Concat(files).Where(text => text.Length > 0));
    }

    /// <summary>A text with Slack's markup as it is shown.</summary>
    public string Mrkdwn(string markup) => Unescape(Special().Replace(markup, match => Shown(match.Groups[1].Value)));

    private string Block(JsonElement block) => block.Text("type") switch
    {
        "section" => Section(block),
        "context" => string.Join("  ", block.At("elements").Items().Select(Text)),
        "actions" => string.Join(' ', block.At("elements").Items().Select(Element)),
        "divider" => "---",
        "image" => Text(block),
        "input" => $"{Text(block.At("label"))}: {Element(block.At("element"))}",
        _ => Text(block.At("text")),
    };

    private string Section(JsonElement section)
    {
        var fields = section.At("fields").Items().Select(Text);
        string[] parts = [Text(section.At("text")), .. fields, Element(section.At("accessory"))];
        return string.Join('\n', parts.Where(part => part.Length > 0));
    }

    private string Text(JsonElement text) => text.Text("type") switch
    {
        "mrkdwn" => Mrkdwn(text.Text("text") ?? ""),
        "image" => $"[image: {text.Text("alt_text")}]",
        _ => text.Text("text") ?? "",
    };

    private string Element(JsonElement element) => element.Text("type") switch
    {
        null => "",
        "button" => $"[{Text(element.At("text"))}]",
        "image" => Text(element),
        _ => $"[{Text(element.At("placeholder"))}…]",
    };

    /// <summary>What stands for the inside of &lt;…&gt;.</summary>
    private string Shown(string inside)
    {
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var (target, label) = bar < 0 ? (inside, null) : (inside[..bar], inside[(bar + 1)..]);
        return target switch
        {
            ['@', .. var user] => $"@{NameOf(user, label)}",
            ['#', .. var channel] => $"#{NameOf(channel, label)}",
            _ when target.StartsWith("!subteam^", StringComparison.Ordinal) => $"@{NameOf(target["!subteam^".Length..], label)}",
            _ when target.StartsWith("!date^", StringComparison.Ordinal) => label ?? "",
            ['!', .. var all] => $"@{all}",
            _ => string.IsNullOrEmpty(label) ? target : label,
        };
    }

    private string NameOf(string id, string? label) => names.GetValueOrDefault(id) ?? label ?? id;

    private static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    [GeneratedRegex("<([^<>\n]+)>")]
    private static partial Regex Special();
}
