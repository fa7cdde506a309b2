using System.Globalization;

namespace ProdShift.Core.ExitCodes;

/// <summary>What somebody writes about an exit code.</summary>
public sealed record ErrorText(string Name, ErrorCategory Category, string Meaning, string First, string Again)
{
    public static ErrorText Of(ErrorEntry entry) => new(entry.Name, entry.Category, entry.Meaning, entry.First, entry.Again);

    /// <summary>What does not fit into an entry, with its field and what would be right; null if all of it does.</summary>
    public ErrorProblem? Problem()
    {
        if (Name.Length == 0)
            return new(ErrorField.Name, "Give it a name of a few words, such as name: file could not be opened");
        return Long(ErrorField.Name, Name, ErrorEntry.LongestName)
            ?? Long(ErrorField.Meaning, Meaning, ErrorEntry.LongestText)
            ?? Long(ErrorField.First, First, ErrorEntry.LongestText)
            ?? Long(ErrorField.Again, Again, ErrorEntry.LongestText);
    }

    /// <summary>What was typed, on one line and without control characters, also those that turn the writing direction.</summary>
    public static string OneLine(string text)
    {
        var safe = text.Select(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format
            ? ' '
            : letter);
        return string.Join(' ', string.Concat(safe).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static ErrorProblem? Long(ErrorField field, string text, int most) => text.Length <= most
        ? null
        : new(field, $"{field} has {text.Length} characters, and at most {most} fit.");
}

/// <summary>The parts of an entry as they are typed: "name: …".</summary>
public enum ErrorField
{
    Name,
    Category,
    Meaning,
    First,
    Again,
}

/// <summary>What is wrong with one field of what somebody wrote.</summary>
public sealed record ErrorProblem(ErrorField Field, string What);

/// <summary>The fields that somebody wants changed; null ones stay as they are. An empty text takes the old one away.</summary>
public sealed record ErrorPatch(
    string? Name = null, ErrorCategory? Category = null, string? Meaning = null, string? First = null, string? Again = null)
{
    /// <summary>The entry's text with these changes, or what is missing for a code that has none yet.</summary>
    public (ErrorText? Text, ErrorProblem? Problem) Apply(ErrorEntry? current)
    {
        if (current is null && Name is null)
            return (null, new(ErrorField.Name, "Nobody named this code yet, so give it a name: name: bad geometry file"));
        if (current is null && Category is null)
        {
            return (null, new(
                ErrorField.Category,
                $"Nobody named this code yet, so say whose trouble it is: category: and one of {ErrorCategories.Words}"));
        }
        var text = new ErrorText(
            Name ?? current!.Name,
            Category ?? current!.Category,
            Meaning ?? current?.Meaning ?? "",
            First ?? current?.First ?? "",
            Again ?? current?.Again ?? "");
        return text.Problem() is { } problem ? (null, problem) : (text, null);
    }
}
