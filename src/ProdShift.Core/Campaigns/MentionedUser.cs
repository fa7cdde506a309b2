using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns;

/// <summary>A user as Slack writes her into a command: "&lt;@U0123|ana&gt;", or the id alone.</summary>
public static partial class MentionedUser
{
    /// <summary>The user's id; null if the word names none.</summary>
    public static string? Id(string word) => Mention().Match(word) is { Success: true } match ? match.Groups["id"].Value : null;

    [GeneratedRegex(@"^(<@(?<id>[UW][A-Z0-9]{1,30})(\|[^>]*)?>|(?<id>[UW][A-Z0-9]{1,30}))\z")]
    private static partial Regex Mention();
}
