using System.Globalization;

namespace ProdShift.Core.ExitCodes;

/// <summary>What was typed after /error.</summary>
public abstract record ErrorCommand
{
    /// <summary>What the command can do, and the codes that nobody named.</summary>
    public sealed record Overview : ErrorCommand;

    /// <summary>One code; a system such as "pilot" where it is not a jobscript's.</summary>
    public sealed record Show(int Code, string System = "") : ErrorCommand;

    public sealed record Edit(int Code, ErrorPatch Patch) : ErrorCommand;

    public sealed record Undo(int Code) : ErrorCommand;

    public sealed record Export : ErrorCommand;

    public sealed record Wrong(string What) : ErrorCommand;

    public static ErrorCommand Parse(string text)
    {
        var typed = ErrorText.OneLine(text);
        var space = typed.IndexOf(' ', StringComparison.Ordinal);
        var (word, rest) = space < 0 ? (typed, "") : (typed[..space], typed[(space + 1)..].Trim());
        return (word.ToLowerInvariant(), rest.ToLowerInvariant()) switch
        {
            ("", _) or ("help", _) => new Overview(),
            ("export", _) => new Export(),
            (var name, "") when SystemCode(name) is var (system, code) => new Show(code, system),
            (var name, _) when SystemCode(name) is not null => new Wrong("Only a jobscript's exit codes can be edited here."),
            _ when !int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var code) =>
                new Wrong($"{word} is not an exit code. For example: /error 65, or /error for all that it can do."),
            _ => OfCode(int.Parse(word, CultureInfo.InvariantCulture), rest),
        };
    }

    private static ErrorCommand OfCode(int code, string rest)
    {
        if (!CodeRange.CanHold(code))
            return new Wrong($"Exit codes of failures are 1 to {CodeRange.Highest}; 0 is success.");
        if (rest.Length == 0)
            return new Show(code);
        return rest.Equals("undo", StringComparison.OrdinalIgnoreCase) ? new Undo(code) : ErrorWords.Read(code, rest);
    }

    private static (string System, int Code)? SystemCode(string word) =>
        word.Split(':') is [{ Length: > 0 } system, var number]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? (system, code)
            : null;
}
