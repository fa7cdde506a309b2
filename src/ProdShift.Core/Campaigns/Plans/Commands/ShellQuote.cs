namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>Writes a text as one word of a POSIX shell, in which it means itself and nothing else.</summary>
public static class ShellQuote
{
    private const string Harmless = "_@%+:,./-=";

    /// <summary>As it is where no shell could read anything into it, else in single quotes. A shell knows no NUL.</summary>
    public static string Of(string text) =>
        text.Length > 0 && text[0] != '=' && text.All(c => char.IsAsciiLetterOrDigit(c) || Harmless.Contains(c))
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
