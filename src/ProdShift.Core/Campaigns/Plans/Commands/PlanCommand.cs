namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>The command that submits a row's workflow, or why there is none.</summary>
/// <param name="Dataset">The row's input dataset.</param>
/// <param name="Row">The row.</param>
/// <param name="Parts">
/// What stands in a shell, already quoted: the command, then each option with its value. Empty if there is none.
/// </param>
/// <param name="Refusal">Why there is no command, in words; null if there is one.</param>
public sealed record PlanCommand(string Dataset, PlanRow Row, IReadOnlyList<string> Parts, string? Refusal)
{
    /// <summary>In one line; empty if there is no command.</summary>
    public string Line => string.Join(' ', Parts);

    /// <summary>An option to a line; empty if there is no command.</summary>
    public string Lines => string.Join(" \\\n  ", Parts);
}
