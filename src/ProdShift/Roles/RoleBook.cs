using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ProdShift.Slack;

namespace ProdShift.Roles;

/// <summary>
/// Who may act in a role. A role that is not configured has no members, and membership that cannot be looked up is refused:
/// in doubt nobody may.
/// </summary>
internal sealed class RoleBook(IOptions<RolesOptions> roles, UserGroupLookup lookup, IMemoryCache cache)
{
    private static readonly TimeSpan Remember = TimeSpan.FromMinutes(5);

    public IReadOnlyCollection<string> Names => roles.Value.Keys;

    /// <summary>The role as the configuration spells it, or null if it names none.</summary>
    public string? Find(string word) =>
        roles.Value.Keys.FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase));

    public async Task<Membership> CheckAsync(string role, string userId, CancellationToken cancellation)
    {
        if (!roles.Value.TryGetValue(role, out var members))
            return Membership.NotMember;
        if (members.Users.Contains(userId))
            return Membership.Member;
        var unknown = false;
        foreach (var group in members.UserGroups)
        {
            var users = await GroupAsync(group, cancellation);
            if (users?.Contains(userId) == true)
                return Membership.Member;
            unknown |= users is null;
        }
        return unknown ? Membership.Unknown : Membership.NotMember;
    }

    /// <summary>The people of a role as mentions, for "waits for …"; says so if nobody has it.</summary>
    public Mrkdwn Mention(string role)
    {
        if (!roles.Value.TryGetValue(role, out var members) || members.Users.Count + members.UserGroups.Count == 0)
            return Mrkdwn.Of($"nobody yet (Roles:{role} is not configured)");
        return Mrkdwn.Join(", ", [.. members.Users.Select(Mrkdwn.User), .. members.UserGroups.Select(Mrkdwn.UserGroup)]);
    }

    /// <summary>
    /// Everybody who has a role: ids to mention (users and groups), and the users one by one as far as Slack tells.
    /// </summary>
    public async Task<RolePeople> PeopleAsync(string role, CancellationToken cancellation)
    {
        if (!roles.Value.TryGetValue(role, out var members))
            return new([], []);
        var users = new List<string>(members.Users);
        foreach (var group in members.UserGroups)
            users.AddRange(await GroupAsync(group, cancellation) ?? []);
        return new([.. members.Users, .. members.UserGroups], [.. users.Distinct()]);
    }

    private async Task<IReadOnlyList<string>?> GroupAsync(string group, CancellationToken cancellation)
    {
        if (cache.TryGetValue(("user-group", group), out IReadOnlyList<string>? known))
            return known;
        var users = await lookup(group, cancellation);
        return users is null ? null : cache.Set(("user-group", group), users, Remember);
    }
}

/// <summary>The people of a role: users and user groups to mention, and the users themselves.</summary>
internal sealed record RolePeople(IReadOnlyList<string> Mentions, IReadOnlyList<string> Users);

internal enum Membership
{
    Member,
    NotMember,

    /// <summary>Slack could not be asked who is in a user group.</summary>
    Unknown,
}
