using System.Globalization;
using ProdShift.Core.ExitCodes;

namespace ProdShift.ExitCodes;

/// <summary>What somebody wrote about an exit code in Slack.</summary>
internal sealed record ErrorEdit(long Number, int Code, ErrorText Text, string UserId, DateTimeOffset At)
{
    public ErrorEntry Entry() => new(
        CodeRange.One(Code), Text.Name, Text.Meaning, Text.Category, Text.First, Text.Again, Source)
    {
        Origin = ErrorOrigin.Edited,
    };

    private string Source => string.Create(CultureInfo.InvariantCulture, $"{UserId} with /error, {At.UtcDateTime:yyyy-MM-dd}");
}

/// <summary>One line of a code's history: an edit, or the undoing of one.</summary>
internal sealed record ErrorChange(string UserId, DateTimeOffset At, bool Undone, string Name);

/// <summary>What became of an edit.</summary>
internal abstract record EditResult
{
    public sealed record Stored : EditResult;

    /// <summary>The entry says that already.</summary>
    public sealed record Unchanged : EditResult;

    public sealed record Refused(ErrorProblem Problem) : EditResult;

    /// <summary>Somebody changed the entry after the one who asks had read it.</summary>
    public sealed record Outdated(string UserId) : EditResult;
}
