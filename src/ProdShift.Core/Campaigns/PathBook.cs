namespace ProdShift.Core.Campaigns;

/// <summary>Every path of the playbook.</summary>
public sealed record PathBook(IReadOnlyList<CampaignPath> Paths)
{
    public CampaignPath? Find(string name) =>
        Paths.FirstOrDefault(path => path.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The path of a new campaign: the one asked for; else the configured default; else the one in the experiment's own folder;
    /// else the only one. Null if none of these is there.
    /// </summary>
    public CampaignPath? Choose(string? asked, string? configured, string experiment)
    {
        if ((asked ?? configured) is { Length: > 0 } name)
            return Find(name);
        return Find(experiment) ?? (Paths.Count == 1 ? Paths[0] : null);
    }

    /// <summary>
    /// Roles that a path needs and the configuration does not name: nobody can sign for them. The requester and the group are
    /// named by each campaign.
    /// </summary>
    public IEnumerable<(CampaignPath Path, IReadOnlyList<string> Roles)> WithoutRoles(IEnumerable<string> configured)
    {
        var known = configured.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from path in Paths
               let missing = path.Items.SelectMany(item => item.Roles)
                   .Where(role => role is not (PathItem.RequesterRole or PathItem.GroupRole) && !known.Contains(role))
                   .Distinct()
                   .ToList()
               where missing.Count > 0
               select (path, (IReadOnlyList<string>)missing);
    }
}
