using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;

namespace ProdShift.Campaigns.Requests;

/// <summary>Reads the campaign's file and adds to it, within a transaction or without.</summary>
internal static class RequestRows
{
    public static RequestFile File(DbConnection connection, Campaign campaign, DbTransaction? transaction = null) =>
        File(CampaignValues.Of(connection, campaign.Id, transaction));

    /// <summary>The file that values make, by field.</summary>
    public static RequestFile File(IReadOnlyDictionary<string, CampaignValue> values)
    {
        var texts = values.ToDictionary(value => value.Key, value => value.Value.Value);
        return RequestFile.Of(texts, (int?)Quantity.Parse(texts.GetValueOrDefault(CampaignValues.EventsPerJob, "")));
    }

    /// <summary>The numbers of the values that a request of Slack's gave.</summary>
    public static IReadOnlyList<long> OfRequest(DbTransaction transaction, string campaignId, string requestId) =>
        transaction.Connection!.Query<long>(
            "SELECT number FROM campaign_value WHERE campaign_id = @campaignId AND request_id = @requestId ORDER BY number",
            new { campaignId, requestId },
            transaction).AsList();

    /// <summary>The records that have one of these justIN campaigns and are not this one.</summary>
    public static IEnumerable<(int JustIn, string CampaignId)> ClaimedByOthers(
        DbTransaction transaction, string campaignId, IReadOnlyList<int> justIn)
    {
        const string Sql =
            """
            SELECT justin_id AS JustIn, campaign_id AS CampaignId
            FROM campaign_justin
            WHERE justin_id IN @justIn AND campaign_id <> @campaignId
            ORDER BY justin_id
            """;
        return transaction.Connection!.Query<(int, string)>(Sql, new { justIn, campaignId }, transaction);
    }

    public static void Claim(DbTransaction transaction, string campaignId, IEnumerable<int> justIn) =>
        transaction.Connection!.Execute(
            "INSERT INTO campaign_justin (justin_id, campaign_id) VALUES (@id, @campaignId) ON CONFLICT (justin_id) DO NOTHING",
            justIn.Select(id => new { id, campaignId }),
            transaction);

    /// <summary>Whether the record was announced by a message of its own, which can be edited.</summary>
    public static bool IsAnnounced(DbTransaction transaction, string campaignId) =>
        transaction.Connection!.ExecuteScalar<int>(
            "SELECT COUNT(*) FROM outbox WHERE id = @campaignId", new { campaignId }, transaction) > 0;
}
