namespace ProdShift.Core.ExitCodes;

/// <summary>
/// BigPanDA's error categories (its constants.py of July 2026), and ours for each. The category of a pilot's code itself is
/// finer where it is known: running out of memory is one of BigPanDA's runtime failures.
/// </summary>
public sealed record PandaCategory(int Id, string Name, ErrorCategory Category)
{
    public static IReadOnlyList<PandaCategory> All { get; } =
    [
        new(0, "Uncategorized", ErrorCategory.Unknown),
        new(1, "File and Storage Issues", ErrorCategory.Storage),
        new(2, "Runtime Failures and Resource Violations", ErrorCategory.Software),
        new(3, "Network and Communication Errors", ErrorCategory.Network),
        new(4, "Job Termination and Kill Signals", ErrorCategory.Killed),
        new(5, "Software and Environment Issues", ErrorCategory.Software),
        new(6, "Internal and Unknown", ErrorCategory.Site),
    ];

    /// <summary>Unknown for a number that BigPanDA did not have.</summary>
    public static ErrorCategory Of(int id) => All.FirstOrDefault(known => known.Id == id)?.Category ?? ErrorCategory.Unknown;
}
