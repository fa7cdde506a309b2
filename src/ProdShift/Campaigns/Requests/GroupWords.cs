using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns.Requests;

/// <summary>Why a campaign cannot belong to a group: only the group's own people give it one, so that nobody shuts herself out.</summary>
internal static class GroupWords
{
    /// <summary>Null where it can.</summary>
    public static async Task<Mrkdwn?> RefusalAsync(RoleBook roles, string group, string userId, CancellationToken cancellation) =>
        roles.Find(group) is null
            ? Mrkdwn.Of($"There is no group \"{group}\": use a role of the configuration, one of {string.Join(", ", roles.Names)}.")
            : RoleWords.Refusal(await roles.CheckAsync(group, userId, cancellation), group, roles.Mention(group));
}
