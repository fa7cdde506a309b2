using ProdShift.Core.Campaigns;
using ProdShift.Core.ExitCodes;

namespace ProdShift.Playbook;

/// <summary>What the playbook says, and everything that is wrong with it; to be used only without errors.</summary>
internal sealed record PlaybookReading(PathBook Paths, IReadOnlyList<PlaybookError> Errors)
{
    /// <summary>The exit codes of every experiment that has an errors.yaml.</summary>
    public IReadOnlyList<ErrorList> ExitCodes { get; init; } = [];
}

/// <summary>What is wrong in a file, and what would be right. Lines count from 1; 0 means the file as a whole.</summary>
internal sealed record PlaybookError(string File, int Line, string What)
{
    public override string ToString() => Line == 0 ? $"{File}: {What}" : $"{File}:{Line}: {What}";
}
