using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ProdShift.Shifts;

/// <summary>
/// The on-call group is a group's id, and not one that gives a role: the bot replaces its members, so all who are not on shift
/// would lose their role.
/// </summary>
internal sealed partial class ShiftOptionsValidator(IConfiguration configuration) : IValidateOptions<ShiftOptions>
{
    public ValidateOptionsResult Validate(string? name, ShiftOptions options)
    {
        var group = options.OnCallGroup;
        if (group.Length == 0)
            return ValidateOptionsResult.Success;
        if (!GroupId().IsMatch(group))
        {
            return ValidateOptionsResult.Fail(
                $"Shifts:OnCallGroup is \"{group}\"; write the id of a user group such as S0123ABCD.");
        }
        var role = configuration.GetSection("Roles").GetChildren()
            .FirstOrDefault(role => role.GetSection("UserGroups").GetChildren().Any(given => given.Value == group));
        return role is null
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Shifts:OnCallGroup is {group}, which gives the role {role.Key}: the bot would remove everybody from it who is "
                + "not checked in. Make a user group of its own for it.");
    }

    [GeneratedRegex("^S[A-Za-z0-9]{2,30}$")]
    private static partial Regex GroupId();
}
