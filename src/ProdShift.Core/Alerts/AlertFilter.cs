using System.Globalization;
using System.IO.Enumeration;
using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Alerts;

/// <summary>
/// Which alerts are meant: every given matcher must hold; none given means all. Text matchers ignore case and take * for
/// anything ("site:UK_*").
/// </summary>
public sealed record AlertFilter
{
    public string? Rule { get; init; }

    public string? Site { get; init; }

    public string? Storage { get; init; }

    public int? Workflow { get; init; }

    public int? Campaign { get; init; }

    public Severity? Severity { get; init; }

    public AlertState? State { get; init; }

    public bool IsEmpty => this == new AlertFilter();

    /// <summary>It leaves nothing out, or nothing that has such a place at all: only stars are given.</summary>
    public bool IsForAll =>
        new[] { Rule, Site, Storage }.All(pattern => pattern is null || pattern.Trim('*').Length == 0)
        && this with { Rule = null, Site = null, Storage = null } == new AlertFilter();

    /// <summary>The words that may stand before a colon.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["rule", "site", "storage", "workflow", "campaign", "severity", "state"];

    public bool Matches(Alert alert) =>
        Like(Rule, alert.Finding.Rule)
        && Like(Site, alert.Finding.Site)
        && Like(Storage, alert.Finding.Storage)
        && (Workflow is null || Workflow == alert.Finding.Workflow)
        && (Campaign is null || Campaign == alert.Finding.Campaign)
        && (Severity is null || Severity == alert.Finding.Severity)
        && (State is null || State == AlertStates.Of(alert));

    /// <summary>"site:UK_Brunel rule:stalled-jobs": as it was typed, in the order of <see cref="Keys"/>.</summary>
    public override string ToString() => string.Join(
        ' ',
        new[]
        {
            ("rule", Rule),
            ("site", Site),
            ("storage", Storage),
            ("workflow", Workflow?.ToString(CultureInfo.InvariantCulture)),
            ("campaign", Campaign?.ToString(CultureInfo.InvariantCulture)),
            ("severity", Severity?.ToString().ToLowerInvariant()),
            ("state", State?.ToString().ToLowerInvariant()),
        }.Where(part => part.Item2 is not null).Select(part => $"{part.Item1}:{part.Item2}"));

    private static bool Like(string? pattern, string? value) =>
        pattern is null || (value is not null && FileSystemName.MatchesSimpleExpression(pattern, value));
}

/// <summary>Where an alert stands, as a filter names it.</summary>
public enum AlertState
{
    Untaken,
    Acknowledged,
    Snoozed,
    Ended,
}

public static class AlertStates
{
    public static AlertState Of(Alert alert) => alert switch
    {
        { IsOpen: false } => AlertState.Ended,
        { Held: null } => AlertState.Untaken,
        { Held.Until: null } => AlertState.Acknowledged,
        _ => AlertState.Snoozed,
    };
}
