using System.Collections.Concurrent;
using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns;
using ProdShift.Storage;

namespace ProdShift.Campaigns;

/// <summary>
/// The path that each campaign runs on: as the playbook had it when the campaign was opened, whatever became of the file since.
/// Campaigns from before paths were kept follow the playbook's sign-offs, without its tasks.
/// </summary>
internal sealed class CampaignPaths(Database database, PathBook book)
{
    private readonly ConcurrentDictionary<string, CampaignPath> _byHash = new();

    /// <summary>Null where none was kept and the playbook has none of its name.</summary>
    public async Task<CampaignPath?> OfAsync(Campaign campaign, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return Of(connection, campaign);
    }

    /// <inheritdoc cref="OfAsync"/>
    public CampaignPath? Of(DbConnection connection, Campaign campaign, DbTransaction? transaction = null)
    {
        const string Sql =
            """
            SELECT v.hash AS Hash, v.definition AS Definition
            FROM campaign_path p JOIN path_version v ON v.hash = p.hash
            WHERE p.campaign_id = @Id
            """;
        var kept = connection.QuerySingleOrDefault<(string Hash, string Definition)?>(Sql, new { campaign.Id }, transaction);
        return kept is var (hash, definition)
            ? _byHash.GetOrAdd(hash, _ => PathJson.Read(definition))
            : book.Find(campaign.Path)?.WithoutTasks();
    }

    /// <summary>Keeps the path with a campaign, for good.</summary>
    public static void Keep(DbTransaction transaction, string campaignId, CampaignPath path, DateTimeOffset now)
    {
        var definition = PathJson.Write(path);
        var hash = PathJson.Hash(definition);
        transaction.Connection!.Execute(
            """
            INSERT INTO path_version (hash, name, definition, at) VALUES (@hash, @Name, @definition, @now)
            ON CONFLICT (hash) DO NOTHING
            """,
            new { hash, path.Name, definition, now },
            transaction);
        transaction.Connection!.Execute(
            "INSERT INTO campaign_path (campaign_id, hash, at) VALUES (@campaignId, @hash, @now)",
            new { campaignId, hash, now },
            transaction);
    }
}
