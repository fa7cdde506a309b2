using ProdShift.Slack;

namespace ProdShift.Roles;

/// <summary>What somebody is told who may not act in a role.</summary>
internal static class RoleWords
{
    /// <summary>Null for a member.</summary>
    public static Mrkdwn? Refusal(Membership membership, string role, Mrkdwn people) => membership switch
    {
        Membership.Member => null,
        Membership.Unknown => Mrkdwn.Of(
            $"Slack cannot be asked just now who belongs to {role}, so nothing was done. Try again in a minute."),
        _ => Mrkdwn.Of(
            $"You are not named for the role {role}, so nothing was done. Named for it: {people}. "
            + $"The shift manager adds people under Roles:{role}."),
    };

    /// <summary>For what any role may do; null for a member of one.</summary>
    public static Mrkdwn? RefusalOfAny(Membership membership) => membership switch
    {
        Membership.Member => null,
        Membership.Unknown => Mrkdwn.Of(
            $"Nothing was recorded: Slack could not be asked who has which role. Try again in a minute."),
        _ => Mrkdwn.Of(
            $"Nothing was recorded: only people with a role may do this. Ask whoever runs the bot to add you under Roles."),
    };
}
