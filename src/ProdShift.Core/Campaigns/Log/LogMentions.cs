using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Log;

/// <summary>People within texts, as Slack writes a mention: "&lt;@U0123ABCD&gt;" (Slack's documentation).</summary>
public static partial class LogMentions
{
    /// <summary>How a text names a user.</summary>
    public static string Of(string userId) => $"<@{userId}>";

    /// <summary>Everybody whom a text mentions.</summary>
    public static IEnumerable<string> In(string text) => Mention().Matches(text).Select(mention => mention.Groups[1].Value);

    /// <summary>The text with names in the place of mentions.</summary>
    public static string Named(string text, Func<string, string> name) =>
        Mention().Replace(text, mention => name(mention.Groups[1].Value));

    [GeneratedRegex(@"<@([UW][A-Z0-9]{1,30})(?:\|[^<>]*)?>")]
    private static partial Regex Mention();
}
