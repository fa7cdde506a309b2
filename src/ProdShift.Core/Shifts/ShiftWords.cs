namespace ProdShift.Core.Shifts;

/// <summary>
/// What stands after /checkin or /checkout: a role, if the first word names one of those offered, and the rest as free text.
/// Role is null where the first word names none.
/// </summary>
public sealed record ShiftWords(string? Role, string Text)
{
    /// <summary>Longer notes and summaries are cut: Slack would not show more in one block.</summary>
    public const int LongestText = 2_500;

    public static ShiftWords Parse(string text, IEnumerable<string> roles)
    {
        var trimmed = text.Trim();
        var end = trimmed.IndexOfAny([' ', '\t', '\n']);
        var first = end < 0 ? trimmed : trimmed[..end];
        var role = roles.FirstOrDefault(name => name.Equals(first, StringComparison.OrdinalIgnoreCase));
        var rest = role is null ? trimmed : trimmed[first.Length..].Trim();
        return new(role, rest.Length <= LongestText ? rest : rest[..LongestText]);
    }
}
