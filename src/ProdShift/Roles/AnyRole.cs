namespace ProdShift.Roles;

/// <summary>What is for everybody whom the configuration gives some role, and for nobody else.</summary>
internal static class AnyRole
{
    public static async Task<Membership> CheckAsync(RoleBook roles, string userId, CancellationToken cancellation)
    {
        var found = Membership.NotMember;
        foreach (var role in roles.Names)
        {
            switch (await roles.CheckAsync(role, userId, cancellation))
            {
                case Membership.Member:
                    return Membership.Member;
                case Membership.Unknown:
                    found = Membership.Unknown;
                    break;
            }
        }
        return found;
    }
}
