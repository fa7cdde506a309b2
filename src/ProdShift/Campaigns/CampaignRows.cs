using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns;

namespace ProdShift.Campaigns;

/// <summary>Reads campaigns and sign-offs, within a transaction or without.</summary>
internal static class CampaignRows
{
    /// <summary>Every campaign, newest first, with its justIN campaigns and the events per job that hold.</summary>
    public static IReadOnlyList<Campaign> All(DbConnection connection, DbTransaction? transaction = null)
    {
        const string Campaigns =
            """
            SELECT c.id AS Id, c.name AS Name, c.path AS Path, c.created_by AS CreatedBy, c.created_at AS CreatedAt,
                   (SELECT s.events_per_job FROM campaign_setting s WHERE s.campaign_id = c.id ORDER BY s.number DESC LIMIT 1)
                       AS EventsPerJob
            FROM campaign c
            ORDER BY c.created_at DESC, c.id DESC
            """;
        const string JustIn = "SELECT campaign_id AS CampaignId, justin_id AS JustInId FROM campaign_justin ORDER BY justin_id";
        var justIn = connection.Query<(string CampaignId, int JustInId)>(JustIn, transaction: transaction)
            .ToLookup(row => row.CampaignId, row => row.JustInId);
        return [.. connection.Query<Row>(Campaigns, transaction: transaction).Select(row => row.ToCampaign([.. justIn[row.Id]]))];
    }

    /// <summary>A campaign's decisions, oldest first.</summary>
    public static IReadOnlyList<SignOff> SignOffs(DbConnection connection, string campaignId, DbTransaction? transaction = null)
    {
        const string Sql =
            """
            SELECT item AS Item, decision AS Decision, user_id AS UserId, reason AS Reason, at AS At
            FROM signoff
            WHERE campaign_id = @campaignId
            ORDER BY number
            """;
        return connection.Query<SignOff>(Sql, new { campaignId }, transaction).AsList();
    }

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required string Path { get; init; }

        public required string CreatedBy { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public int? EventsPerJob { get; init; }

        public Campaign ToCampaign(IReadOnlyList<int> justIn) => new(Id, Name, Path, justIn, EventsPerJob, CreatedBy, CreatedAt);
    }
}
