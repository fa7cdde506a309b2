namespace ProdShift.Core.Campaigns;

/// <summary>
/// Whoever signs, as far as could be found out: the roles held, of those that the item and its waiver name, and whether something
/// about the user could not be asked. In doubt nobody may.
/// </summary>
public sealed record Signer(string UserId, IReadOnlyList<string> Roles)
{
    /// <summary>Slack could not be asked about some of it.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Slack has switched the account off.</summary>
    public bool IsDeactivated { get; init; }

    /// <summary>It is this user's own request.</summary>
    public bool IsRequester { get; init; }

    /// <summary>Whether the user may act on the campaign at all; null if that could not be found out.</summary>
    public bool? MayAct { get; init; }

    /// <summary>The item's roles that the user has.</summary>
    public IReadOnlyList<string> RolesFor(PathItem item) => [.. item.Roles.Intersect(Roles, StringComparer.OrdinalIgnoreCase)];

    public bool Has(string role) => Roles.Contains(role, StringComparer.OrdinalIgnoreCase);
}
