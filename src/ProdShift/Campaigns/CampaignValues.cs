using System.Data.Common;
using Dapper;

namespace ProdShift.Campaigns;

/// <summary>What people say of a campaign, field by field. Nothing is overwritten: the newest value of a field holds.</summary>
internal static class CampaignValues
{
    public const string EventsPerJob = "events-per-job";
    public const string MaxRunning = "max-running";
    public const string Requester = "requester";
    public const string Group = "group";

    /// <summary>The value that holds, by field.</summary>
    public static IReadOnlyDictionary<string, CampaignValue> Of(
        DbConnection connection, string campaignId, DbTransaction? transaction = null) =>
        History(connection, campaignId, transaction)
            .GroupBy(value => value.Field)
            .ToDictionary(field => field.Key, field => field.Last());

    /// <summary>Every value there was, oldest first.</summary>
    public static IReadOnlyList<CampaignValue> History(
        DbConnection connection, string campaignId, DbTransaction? transaction = null)
    {
        const string Sql =
            """
            SELECT number AS Number, field AS Field, value AS Value, user_id AS UserId, at AS At
            FROM campaign_value
            WHERE campaign_id = @campaignId
            ORDER BY number
            """;
        return connection.Query<CampaignValue>(Sql, new { campaignId }, transaction).AsList();
    }

    public static void Add(
        DbTransaction transaction,
        string campaignId,
        string field,
        string value,
        string userId,
        DateTimeOffset now,
        string requestId)
    {
        const string Sql =
            """
            INSERT INTO campaign_value (campaign_id, number, field, value, user_id, at, request_id)
            SELECT @campaignId, COALESCE(MAX(number), 0) + 1, @field, @value, @userId, @now, @requestId
            FROM campaign_value
            WHERE campaign_id = @campaignId
            """;
        transaction.Connection!.Execute(Sql, new { campaignId, field, value, userId, now, requestId }, transaction);
    }

    /// <summary>Whether a request of Slack's was stored before.</summary>
    public static bool IsRepeat(DbTransaction transaction, string requestId) =>
        transaction.Connection!.ExecuteScalar<int>(
            "SELECT COUNT(*) FROM campaign_value WHERE request_id = @requestId", new { requestId }, transaction) > 0;
}

/// <summary>A value that somebody gave a field; <paramref name="Number"/> counts all values of the campaign from 1.</summary>
internal sealed record CampaignValue(long Number, string Field, string Value, string UserId, DateTimeOffset At);
