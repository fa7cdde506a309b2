using ProdShift.Core.Monitoring;

namespace ProdShift.RuleTests;

/// <summary>A written case: what the rules are shown, and all that they should find in it.</summary>
internal sealed record RuleCase(
    string File,
    int Line,
    string Name,
    Snapshot Snapshot,
    History History,
    RuleBook.Settings Settings,
    IReadOnlyList<ExpectedFinding> Findings);

/// <summary>
/// A finding that is to come; <paramref name="Text"/> has to stand in its text, and <paramref name="Cause"/> is its cause. Null:
/// not looked at.
/// </summary>
internal sealed record ExpectedFinding(string Rule, string Key, Severity Severity, string? Text, string? Cause);
