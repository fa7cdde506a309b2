using System.Data.Common;
using System.Globalization;
using Dapper;
using ProdShift.Core.Campaigns;

namespace ProdShift.Campaigns;

/// <summary>Reads campaigns, within a transaction or without.</summary>
internal static class CampaignRows
{
    /// <summary>Every campaign, newest first, with its justIN campaigns and what holds of it.</summary>
    public static IReadOnlyList<Campaign> All(DbConnection connection, DbTransaction? transaction = null)
    {
        const string Campaigns =
            """
            SELECT id AS Id, name AS Name, path AS Path, created_by AS CreatedBy, created_at AS CreatedAt
            FROM campaign
            ORDER BY created_at DESC, id DESC
            """;
        const string JustIn = "SELECT campaign_id AS CampaignId, justin_id AS JustInId FROM campaign_justin ORDER BY justin_id";
        const string Values =
            """
            SELECT campaign_id AS CampaignId, field AS Field, value AS Value
            FROM campaign_value
            WHERE field IN ('events-per-job', 'max-running', 'requester', 'group')
            ORDER BY campaign_id, number
            """;
        var justIn = connection.Query<(string CampaignId, int JustInId)>(JustIn, transaction: transaction)
            .ToLookup(row => row.CampaignId, row => row.JustInId);
        var values = connection.Query<(string CampaignId, string Field, string Value)>(Values, transaction: transaction)
            .ToLookup(row => (row.CampaignId, row.Field), row => row.Value);
        return
        [
            .. connection.Query<Row>(Campaigns, transaction: transaction)
                .Select(row => row.ToCampaign([.. justIn[row.Id]], field => values[(row.Id, field)].LastOrDefault())),
        ];
    }

    private sealed class Row
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required string Path { get; init; }

        public required string CreatedBy { get; init; }

        public DateTimeOffset CreatedAt { get; init; }

        public Campaign ToCampaign(IReadOnlyList<int> justIn, Func<string, string?> value) =>
            new(Id, Name, Path, justIn, Number(value(CampaignValues.EventsPerJob)), CreatedBy, CreatedAt)
            {
                MaxRunning = Number(value(CampaignValues.MaxRunning)),
                Requester = value(CampaignValues.Requester) is { Length: > 0 } requester ? requester : null,
                Group = value(CampaignValues.Group) is { Length: > 0 } group ? group : null,
            };

        private static int? Number(string? value) =>
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
