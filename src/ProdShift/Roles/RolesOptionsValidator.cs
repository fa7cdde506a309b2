using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ProdShift.Roles;

/// <summary>Role names are single words, as /checkin needs them; members are Slack ids, not names.</summary>
internal sealed partial class RolesOptionsValidator : IValidateOptions<RolesOptions>
{
    public ValidateOptionsResult Validate(string? name, RolesOptions options)
    {
        var wrong = options.SelectMany(role => Problems(role.Key, role.Value)).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Problems(string role, RoleOptions members)
    {
        if (!RoleName().IsMatch(role))
        {
            yield return $"Roles:{role}: a role's name is one word of letters, digits, hyphens and underscores, "
                + "such as full-production.";
        }
        foreach (var user in members.Users.Where(user => !UserId().IsMatch(user)))
        {
            yield return $"Roles:{role}:Users has \"{user}\"; write the person's member id such as U0123ABCD "
                + "(in Slack: profile, ⋮, Copy member ID).";
        }
        foreach (var group in members.UserGroups.Where(group => !GroupId().IsMatch(group)))
            yield return $"Roles:{role}:UserGroups has \"{group}\"; write the user group's id such as S0123ABCD.";
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,40}$")]
    private static partial Regex RoleName();

    [GeneratedRegex("^[UW][A-Za-z0-9]{2,30}$")]
    private static partial Regex UserId();

    [GeneratedRegex("^S[A-Za-z0-9]{2,30}$")]
    private static partial Regex GroupId();
}
