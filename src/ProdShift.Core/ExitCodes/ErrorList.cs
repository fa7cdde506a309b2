namespace ProdShift.Core.ExitCodes;

/// <summary>What one errors.yaml says; its name is that of the experiment's folder.</summary>
public sealed record ErrorList(string Name, IReadOnlyList<ErrorEntry> Entries, IReadOnlyList<DigitScheme> Schemes)
{
    public static ErrorList None { get; } = new("", [], []);

    /// <summary>
    /// The list that an experiment uses, chosen as its path is: the configured folder's; else the one in its own folder; else the
    /// only one. None if none of these is there.
    /// </summary>
    public static ErrorList Choose(IReadOnlyList<ErrorList> lists, string? configured, string experiment) =>
        (configured is { Length: > 0 } ? Named(lists, configured) : Named(lists, experiment))
        ?? (lists is [var only] && configured is not { Length: > 0 } ? only : None);

    private static ErrorList? Named(IReadOnlyList<ErrorList> lists, string name) =>
        lists.FirstOrDefault(list => list.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
