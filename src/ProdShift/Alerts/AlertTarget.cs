namespace ProdShift.Alerts;

/// <summary>What a button is about: one alert, or all that a message owns.</summary>
internal sealed record AlertTarget(string? AlertId, string? RootId)
{
    public static AlertTarget One(string alertId) => new(alertId, null);

    public static AlertTarget AllOf(string rootId) => new(null, rootId);

    public string Value => AlertId is not null ? $"a:{AlertId}" : $"m:{RootId}";

    /// <summary>Buttons of version 0.1 have the alert's id alone.</summary>
    public static AlertTarget Read(string value) => value.Split(':', 2) switch
    {
        ["m", var root] => AllOf(root),
        ["a", var alert] => One(alert),
        _ => One(value),
    };
}
