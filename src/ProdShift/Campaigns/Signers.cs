using Microsoft.Extensions.Caching.Memory;
using ProdShift.Core.Campaigns;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>
/// Finds out who somebody is who signs. What Slack does not tell stays unknown, and an account that Slack has switched off has no
/// roles, whatever the configuration names it for.
/// </summary>
internal sealed class Signers(RoleBook roles, CampaignRights rights, UserStanding standing)
{
    public async Task<Signer> OfAsync(Campaign campaign, PathItem item, string userId, CancellationToken cancellation)
    {
        var isActive = await standing(userId, cancellation);
        var held = new List<string>();
        var unknown = isActive is null;
        foreach (var role in item.Roles.Append(item.WaiveBy).OfType<string>().Distinct())
        {
            var found = await CheckAsync(campaign, role, userId, cancellation);
            unknown |= found == Membership.Unknown;
            if (found == Membership.Member && isActive is true)
                held.Add(role);
        }
        var mayAct = await rights.CheckAsync(campaign, userId, cancellation);
        return new(userId, held)
        {
            IsUnknown = unknown,
            IsDeactivated = isActive is false,
            IsRequester = campaign.AskedBy == userId,
            MayAct = mayAct == Membership.Unknown || isActive is null ? null : mayAct == Membership.Member && isActive is true,
        };
    }

    /// <summary>Whether a role of an item names anybody at all.</summary>
    public static bool HasSomebody(Campaign campaign, string role, RoleBook roles) => role switch
    {
        PathItem.RequesterRole when campaign.Requester is not null => true,
        PathItem.GroupRole => campaign.Group is { } group && roles.Find(group) is not null,
        _ => roles.Find(role) is not null,
    };

    /// <summary>Who stands for a role of an item, as mentions; says so if nobody does.</summary>
    public static Mrkdwn Mention(Campaign campaign, string role, RoleBook roles) => role switch
    {
        PathItem.RequesterRole when campaign.Requester is { } requester => Mrkdwn.User(requester),
        PathItem.GroupRole => campaign.Group is { } group
            ? roles.Mention(group)
            : Mrkdwn.Of($"nobody yet (the campaign belongs to no group: `/campaign set {campaign.Name} --group ROLE`)"),
        _ => roles.Mention(role),
    };

    private async Task<Membership> CheckAsync(Campaign campaign, string role, string userId, CancellationToken cancellation) =>
        role switch
        {
            PathItem.RequesterRole when campaign.Requester is { } requester =>
                requester == userId ? Membership.Member : Membership.NotMember,
            PathItem.GroupRole => campaign.Group is { } group
                ? await roles.CheckAsync(group, userId, cancellation)
                : Membership.NotMember,
            _ => await roles.CheckAsync(role, userId, cancellation),
        };
}

/// <summary>Whether Slack has the account switched on; null when Slack could not be asked.</summary>
internal delegate Task<bool?> UserStanding(string userId, CancellationToken cancellation);

internal static class UserStandings
{
    private static readonly TimeSpan Remember = TimeSpan.FromMinutes(5);

    public static UserStanding Of(SlackApi slack, IMemoryCache cache) => async (userId, cancellation) =>
    {
        if (cache.TryGetValue(("user-active", userId), out bool known))
            return known;
        var answer = await slack.UserAsync(userId, cancellation);
        return answer.Ok ? cache.Set(("user-active", userId), !answer.Value.IsDeleted, Remember) : null;
    };
}
