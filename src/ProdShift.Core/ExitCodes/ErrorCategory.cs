namespace ProdShift.Core.ExitCodes;

/// <summary>
/// What kind of trouble a failed job had, which says whom to ask. Software: the jobscript or the program. Data: its input.
/// Site: the node or batch system. Storage: reading or writing files. Resources: memory, disk or time. Killed: from outside.
/// </summary>
public enum ErrorCategory
{
    Unknown,
    Software,
    Data,
    Site,
    Storage,
    Network,
    Resources,
    Killed,
}

/// <summary>The categories as people write them.</summary>
public static class ErrorCategories
{
    public static IReadOnlyList<ErrorCategory> All { get; } = Enum.GetValues<ErrorCategory>();

    /// <summary>All words, for "use software, data …".</summary>
    public static string Words { get; } = string.Join(", ", All.Select(Word));

    public static string Word(ErrorCategory category) => category.ToString().ToLowerInvariant();

    /// <summary>Null for a word that names none.</summary>
    public static ErrorCategory? Find(string word) =>
        All.Where(category => Word(category).Equals(word.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(category => (ErrorCategory?)category)
            .FirstOrDefault();
}
