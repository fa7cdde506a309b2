using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>What a shell would do at a place of a template, and what to write instead; null where it would do nothing.</summary>
internal static partial class ShellMeaning
{
    public static string? Anywhere(char c) => c switch
    {
        '`' => "A ` would run a command: nothing that is typed here may run. Leave it out.",
        _ when TypedText.IsLineBreak(c) => "A line ends within quotes: write the words in one line.",
        _ => null,
    };

    public static string? DoubleQuoted(string text, int at) => text[at] == '$' ? Dollar(text, at) : Anywhere(text[at]);

    public static string? Unquoted(string text, int at, bool startsWord) => text[at] switch
    {
        ';' or '|' or '&' or '<' or '>' or '(' or ')' =>
            $"A {text[at]} outside quotes would end the command or redirect it: put what belongs together in quotes.",
        '#' when startsWord => "A # would make the rest a comment: leave it out, or put it in quotes.",
        '~' when startsWord => "A ~ would become somebody's home: write {env:HOME} for it.",
        _ => DoubleQuoted(text, at),
    };

    private static string Dollar(string text, int at)
    {
        if (text.AsSpan(at + 1).StartsWith("("))
            return "$(…) would run a command: nothing that is typed here may run. Write what it would give.";
        var name = Variable().Match(text, at).Groups["name"].Value;
        if (name.StartsWith("JUSTIN_", StringComparison.Ordinal))
            return $"${name} is filled in by justIN, not by your shell: put it in single quotes, '${name}'.";
        return name.Length > 0
            ? $"${name} would be filled in here: write {{env:{name}}}, and your shell fills it in when you submit."
            : "A $ outside single quotes means something to the shell: write \\$ or put it in single quotes.";
    }

    [GeneratedRegex(@"\G\$\{?(?<name>[A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Variable();
}
