using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns.CloseOut;

namespace ProdShift.Campaigns.CloseOut;

/// <summary>Reads and adds what is said of campaigns' output datasets.</summary>
internal static class DatasetRows
{
    /// <summary>All that was said of a campaign's, oldest first.</summary>
    public static IReadOnlyList<DatasetLine> Of(DbConnection connection, string campaignId, DbTransaction? transaction = null) =>
    [
        .. connection.Query<Row>(
                """
                SELECT dataset AS Dataset, kind AS Kind, files AS Files, source AS Source, reason AS Reason, user_id AS UserId, at AS At
                FROM campaign_dataset
                WHERE campaign_id = @campaignId
                ORDER BY number
                """,
                new { campaignId },
                transaction)
            .Select(row => row.ToLine()),
    ];

    /// <param name="transaction">The transaction.</param>
    /// <param name="campaignId">The campaign.</param>
    /// <param name="line">What is said.</param>
    /// <param name="requestId">Slack's request, whose repeat adds nothing; null where the bot itself counted.</param>
    public static void Add(DbTransaction transaction, string campaignId, DatasetLine line, string? requestId) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO campaign_dataset (campaign_id, number, dataset, kind, files, source, reason, user_id, at, request_id)
            SELECT @campaignId, COALESCE(MAX(number), 0) + 1, @Dataset, @kind, @Files, @Source, @Reason, @UserId, @At, @requestId
            FROM campaign_dataset
            WHERE campaign_id = @campaignId
            ON CONFLICT (request_id, kind) DO NOTHING
            """,
            new
            {
                campaignId,
                line.Dataset,
                kind = line.Kind.ToString(),
                line.Files,
                line.Source,
                line.Reason,
                line.UserId,
                line.At,
                requestId,
            },
            transaction);

    private sealed class Row
    {
        public required string Dataset { get; init; }

        public DatasetLineKind Kind { get; init; }

        public long? Files { get; init; }

        public required string Source { get; init; }

        public required string Reason { get; init; }

        public string? UserId { get; init; }

        public DateTimeOffset At { get; init; }

        public DatasetLine ToLine() => new(Dataset, Kind, Files, Source, Reason, UserId, At);
    }
}
