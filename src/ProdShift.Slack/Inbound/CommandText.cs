using System.Text.RegularExpressions;

namespace ProdShift.Slack;

/// <summary>
/// The words of a command as they were typed. The manifest has Slack escape them (should_escape), which turns "@ana" into
/// "&lt;@U123|ana&gt;": of a mention the id is kept, "&lt;@U123&gt;", of a link what stood there, and escapes are undone once.
/// </summary>
internal static partial class CommandText
{
    public static string Plain(string text) => Escaped().Replace(text.Replace("\0", "", StringComparison.Ordinal), Undo).Trim();

    private static string Undo(Match match) => match.Value switch
    {
        "&amp;" => "&",
        "&lt;" => "<",
        "&gt;" => ">",
        ['<', '@' or '#' or '!', ..] => $"<{match.Groups["target"].Value}>",
        _ => Undone(match.Groups["label"] is { Success: true, Length: > 0 } label ? label.Value : match.Groups["target"].Value),
    };

    private static string Undone(string text) => Entity().Replace(text, Undo);

    [GeneratedRegex("&(amp|lt|gt);")]
    private static partial Regex Entity();

    [GeneratedRegex("&(amp|lt|gt);|<(?<target>[@#!][A-Za-z0-9^]+|(https?|mailto):[^<>|]*)(\\|(?<label>[^<>]*))?>")]
    private static partial Regex Escaped();
}
