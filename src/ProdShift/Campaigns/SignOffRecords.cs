using System.Data.Common;
using Dapper;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Outbox;
using ProdShift.Roles;
using ProdShift.Storage;

namespace ProdShift.Campaigns;

/// <summary>
/// Records sign-offs and announces them, both or neither. The same request again changes nothing and has the same result.
/// </summary>
internal sealed class SignOffRecords(Database database, RoleBook roles, IOptions<SlackOptions> slack)
{
    /// <param name="campaign">The campaign.</param>
    /// <param name="path">Its path.</param>
    /// <param name="signOff">What the user asks to record.</param>
    /// <param name="isMember">Whether the user has the item's role; null if that could not be found out.</param>
    /// <param name="requestId">Slack's request.</param>
    /// <param name="cancellation">Gives up waiting for the database.</param>
    public Task<SignOffDecision.Result> SignAsync(
        Campaign campaign,
        CampaignPath path,
        SignOff signOff,
        bool? isMember,
        string requestId,
        CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var signOffs = CampaignRows.SignOffs(transaction.Connection!, campaign.Id, transaction);
                if (Repeat(transaction, path, signOffs, campaign.Id, requestId) is { } repeated)
                    return repeated;
                var result = SignOffDecision.Decide(path, signOffs, signOff, isMember);
                if (result is SignOffDecision.Result.Recorded recorded)
                    Store(transaction, campaign, recorded, signOffs.Count + 1, requestId);
                return result;
            },
            cancellation);

    /// <summary>What came of a request that was recorded before; whatever was signed since is left out.</summary>
    private static SignOffDecision.Result.Recorded? Repeat(
        DbTransaction transaction, CampaignPath path, IReadOnlyList<SignOff> signOffs, string campaignId, string requestId)
    {
        var number = transaction.Connection!.ExecuteScalar<int?>(
            "SELECT number FROM signoff WHERE campaign_id = @campaignId AND request_id = @requestId",
            new { campaignId, requestId },
            transaction);
        if (number is not { } count || path.Item(signOffs[count - 1].Item) is null)
            return null;
        return new(
            signOffs[count - 1],
            CampaignProgress.Of(path, signOffs.Take(count - 1)),
            CampaignProgress.Of(path, signOffs.Take(count)));
    }

    private void Store(
        DbTransaction transaction, Campaign campaign, SignOffDecision.Result.Recorded recorded, int number, string requestId)
    {
        const string Sql =
            """
            INSERT INTO signoff (campaign_id, number, item, decision, user_id, reason, at, request_id)
            VALUES (@Id, @number, @Item, @Decision, @UserId, @Reason, @At, @requestId)
            """;
        var s = recorded.SignOff;
        transaction.Connection!.Execute(
            Sql,
            new { campaign.Id, number, s.Item, Decision = s.Decision.ToString(), s.UserId, s.Reason, s.At, requestId },
            transaction);
        var announcement = CampaignAnnouncements.Signed(campaign, recorded, roles);
        OutboxStore.Add(transaction, [OutboxMessage.Post(slack.Value.Channels.Shift, announcement)], s.At);
    }
}
