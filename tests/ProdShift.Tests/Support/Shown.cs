using System.Text.Json;
using ProdShift.Slack;

namespace ProdShift.Tests.Support;

/// <summary>A message as lines of text: its blocks where it has any, a header underlined, small print in brackets.</summary>
internal static class Shown
{
    public static string Text(Message message) => Text(message.Text, message.BlocksJson());

    public static string Text(string text, string? blocksJson)
    {
        if (blocksJson is null)
            return text;
        using var blocks = JsonDocument.Parse(blocksJson);
        return string.Join('\n', blocks.RootElement.EnumerateArray().Select(Block));
    }

    private static string Block(JsonElement block) => block.GetProperty("type").GetString() switch
    {
        "header" => $"{TextOf(block)}\n====",
        "section" => TextOf(block),
        "context" => string.Join('\n', block.GetProperty("elements").EnumerateArray()
            .Select(element => $"[{element.GetProperty("text").GetString()}]")),
        var other => $"({other})",
    };

    private static string TextOf(JsonElement block) => block.GetProperty("text").GetProperty("text").GetString()!;
}
