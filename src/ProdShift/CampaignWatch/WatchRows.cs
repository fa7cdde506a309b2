using System.Data.Common;
using Dapper;

namespace ProdShift.CampaignWatch;

/// <summary>What was found of campaigns and told, once for each key.</summary>
internal static class WatchRows
{
    public const string Summary = "summary";
    public const string Sample = "sample";

    /// <summary>False if it was told before.</summary>
    public static bool Add(
        DbTransaction transaction, string campaignId, string what, string key, string text, DateTimeOffset now) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO campaign_watch (campaign_id, what, key, at, text) VALUES (@campaignId, @what, @key, @now, @text)
            ON CONFLICT DO NOTHING
            """,
            new { campaignId, what, key, now, text },
            transaction) > 0;

    /// <summary>What was told of a campaign, oldest first: for whoever writes down its whole story.</summary>
    public static IReadOnlyList<WatchRow> Of(DbConnection connection, string campaignId, DbTransaction? transaction = null) =>
        connection.Query<WatchRow>(
            "SELECT what AS What, key AS Key, at AS At, text AS Text FROM campaign_watch WHERE campaign_id = @campaignId ORDER BY at, what",
            new { campaignId },
            transaction).AsList();
}

/// <summary>A row of campaign_watch: <paramref name="Text"/> holds the numbers.</summary>
internal sealed record WatchRow(string What, string Key, DateTimeOffset At, string Text);
