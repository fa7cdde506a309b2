using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>
/// Who may act on a campaign (its file, its plan, its tasks' mending): whoever has a role, or, where it belongs to a group, the
/// group's people alone (ATLAS: groups act on their own campaigns only).
/// </summary>
internal sealed class CampaignRights(RoleBook roles)
{
    public Task<Membership> CheckAsync(Campaign campaign, string userId, CancellationToken cancellation) =>
        campaign.Group is { } group
            ? roles.CheckAsync(group, userId, cancellation)
            : AnyRole.CheckAsync(roles, userId, cancellation);

    /// <summary>What a user is told who may not; null for who may.</summary>
    public async Task<Mrkdwn?> RefusalAsync(Campaign campaign, string userId, CancellationToken cancellation)
    {
        var found = await CheckAsync(campaign, userId, cancellation);
        return campaign.Group is { } group && found == Membership.NotMember
            ? Mrkdwn.Of(
                $"Nothing was recorded: *{campaign.Name}* belongs to the group {group}, and only its people act on it: "
                + $"{roles.Mention(group)}.")
            : RoleWords.RefusalOfAny(found);
    }
}
