namespace ProdShift.Core.Monitoring;

/// <summary>
/// Something a rule holds to be wrong, or worth telling, now. Source, rule and <paramref name="Key"/> name the same trouble
/// each time; the text (plain, no markup) may change. <paramref name="Campaign"/> is the source's own number, null for what is of
/// several or none; <paramref name="Why"/> holds the numbers behind it, line by line, for those who ask.
/// <paramref name="Cause"/> is a name of <see cref="CauseNames"/>, empty where none was looked for; <paramref name="Entry"/> is
/// the site's entry (CE) that is at fault, if it is one.
/// <paramref name="Labels"/> are those of an alert that another system sent ("name=value", line by line), empty for our own.
/// </summary>
public sealed record Finding(
    string Source,
    string Rule,
    string Key,
    Severity Severity,
    string Text,
    int? Workflow = null,
    string? Site = null,
    string? Storage = null,
    int? Campaign = null,
    string Why = "",
    string Labels = "",
    string Cause = "",
    string? Entry = null)
{
    public bool FromOthers => Labels.Length > 0;
}

/// <summary>Info is no alarm: it is told, and nobody is asked to act.</summary>
public enum Severity
{
    Info,
    Warning,
    Critical,
}
