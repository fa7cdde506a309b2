namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>
/// A dataset's name as MetaCat ("namespace:name") and Rucio ("scope:name") write it. Only signs that are safe in a path, in a
/// table and on a command line are taken, at most 300.
/// </summary>
public sealed record DatasetName
{
    public const string Rule =
        "A dataset is namespace:name, at most 300 signs: letters, digits and . _ - + = @ # % ( ) , { }, with a letter or digit first.";

    private const int Longest = 300;
    private const string Signs = "._-+=@#%(),{}";

    private DatasetName(string scope, string name) => (Scope, Name) = (scope, name);

    /// <summary>MetaCat's namespace, Rucio's scope.</summary>
    public string Scope { get; }

    public string Name { get; }

    /// <summary>Null for a text that is no such name.</summary>
    public static DatasetName? Parse(string text) =>
        text.Length <= Longest && text.Split(':', 2) is [var scope, var name] && IsPart(scope) && IsPart(name)
            ? new(scope, name)
            : null;

    public override string ToString() => $"{Scope}:{Name}";

    private static bool IsPart(string part) =>
        part.Length > 0 && char.IsAsciiLetterOrDigit(part[0])
        && part.All(c => char.IsAsciiLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal));
}
