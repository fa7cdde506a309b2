namespace ProdShift.Core.ExitCodes;

/// <summary>What is known of an exit code or a range. Meaning, First and Again are empty where nobody wrote them.</summary>
/// <param name="Codes">The code, or the range.</param>
/// <param name="Name">A few words for lists, at most <see cref="LongestName"/> characters.</param>
/// <param name="Meaning">What happened, in a sentence.</param>
/// <param name="Category">Whose trouble it is.</param>
/// <param name="First">What to do the first time.</param>
/// <param name="Again">What to do if it happens again.</param>
/// <param name="Source">Where the meaning comes from: a document, a program's source, or who wrote it.</param>
public sealed record ErrorEntry(
    CodeRange Codes, string Name, string Meaning, ErrorCategory Category, string First, string Again, string Source)
{
    public const int LongestName = 100;
    public const int LongestText = 300;

    /// <summary>Whose codes these are: empty for a jobscript's exit codes, else a system such as "pilot".</summary>
    public string System { get; init; } = "";

    public ErrorOrigin Origin { get; init; } = ErrorOrigin.Playbook;

    /// <summary>The code as it is typed after /error: "65", or "pilot:1099".</summary>
    public string Key => System.Length == 0 ? Codes.ToString() : $"{System}:{Codes}";
}

/// <summary>Who says it. The later beats the earlier.</summary>
public enum ErrorOrigin
{
    BuiltIn,
    Playbook,
    Edited,
}
