using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns;

namespace ProdShift.Campaigns;

/// <summary>Reads and adds decisions on the items of campaigns.</summary>
internal static class SignOffRows
{
    private const string Columns =
        """
        campaign_id AS CampaignId, item AS Item, decision AS Decision, user_id AS UserId, reason AS Reason, at AS At,
        roles AS Roles, evidence AS Evidence, until_at AS UntilAt
        """;

    /// <summary>A campaign's decisions, oldest first.</summary>
    public static IReadOnlyList<SignOff> Of(DbConnection connection, string campaignId, DbTransaction? transaction = null) =>
    [
        .. connection.Query<Row>(
                $"SELECT {Columns} FROM signoff WHERE campaign_id = @campaignId ORDER BY number", new { campaignId }, transaction)
            .Select(row => row.ToSignOff()),
    ];

    /// <summary>All decisions by campaign id, oldest first.</summary>
    public static ILookup<string, SignOff> All(DbConnection connection, DbTransaction? transaction = null) =>
        connection.Query<Row>($"SELECT {Columns} FROM signoff ORDER BY campaign_id, number", transaction: transaction)
            .ToLookup(row => row.CampaignId, row => row.ToSignOff());

    /// <summary>The number of the decision that a request made, counted from 1 for the campaign; null if it made none.</summary>
    public static int? NumberOf(DbTransaction transaction, string campaignId, string requestId) =>
        transaction.Connection!.ExecuteScalar<int?>(
            "SELECT number FROM signoff WHERE campaign_id = @campaignId AND request_id = @requestId",
            new { campaignId, requestId },
            transaction);

    public static void Add(DbTransaction transaction, string campaignId, SignOff s, string requestId)
    {
        const string Sql =
            """
            INSERT INTO signoff (campaign_id, number, item, decision, user_id, reason, at, request_id, roles, evidence, until_at)
            SELECT @campaignId, COALESCE(MAX(number), 0) + 1, @Item, @decision, @UserId, @Reason, @At, @requestId, @roles,
                   @Evidence, @Until
            FROM signoff
            WHERE campaign_id = @campaignId
            """;
        var (decision, roles) = (s.Decision.ToString(), string.Join(',', s.Roles));
        transaction.Connection!.Execute(
            Sql,
            new { campaignId, s.Item, decision, s.UserId, s.Reason, s.At, requestId, roles, s.Evidence, s.Until },
            transaction);
    }

    private sealed class Row
    {
        public required string CampaignId { get; init; }

        public required string Item { get; init; }

        public Decision Decision { get; init; }

        public required string UserId { get; init; }

        public required string Reason { get; init; }

        public DateTimeOffset At { get; init; }

        public required string Roles { get; init; }

        public required string Evidence { get; init; }

        public DateTimeOffset? UntilAt { get; init; }

        public SignOff ToSignOff() => new(Item, Decision, UserId, Reason, At)
        {
            Roles = Roles.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Evidence = Evidence,
            Until = UntilAt,
        };
    }
}
