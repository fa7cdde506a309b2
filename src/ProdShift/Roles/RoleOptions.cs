namespace ProdShift.Roles;

/// <summary>
/// Who has a role: Slack user ids (U0123…), members of Slack user groups (S0123…), or both. Nobody, if neither is set.
/// </summary>
internal sealed class RoleOptions
{
    public IList<string> Users { get; set; } = [];

    public IList<string> UserGroups { get; set; } = [];
}

/// <summary>The section Roles: a role's name, as /checkin and the playbook use it, and who has it.</summary>
internal sealed class RolesOptions : Dictionary<string, RoleOptions>
{
    public RolesOptions()
        : base(StringComparer.OrdinalIgnoreCase)
    {
    }
}
