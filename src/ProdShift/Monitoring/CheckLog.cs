using Dapper;
using ProdShift.Storage;

namespace ProdShift.Monitoring;

/// <summary>When checks ran, and when each source last answered in full.</summary>
internal sealed class CheckLog(Database database)
{
    public async Task<DateTimeOffset?> LastAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return connection.QuerySingle<long?>("SELECT max(finished_at) FROM check_run") is { } last
            ? DateTimeOffset.FromUnixTimeMilliseconds(last)
            : null;
    }

    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> LastGoodAsync(CancellationToken cancellation)
    {
        const string Sql =
            """
            SELECT s.source AS Source, max(r.finished_at) AS At FROM source_check s JOIN check_run r ON r.id = s.check_id
            WHERE s.ok GROUP BY s.source
            """;
        await using var connection = await database.OpenAsync(cancellation);
        return connection.Query<Good>(Sql).ToDictionary(good => good.Source, good => good.At);
    }

    /// <summary>Whether any campaign was seen for the first time after <paramref name="since"/>.</summary>
    public async Task<bool> AnyCampaignSinceAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return connection.QuerySingle<bool>(
            "SELECT EXISTS (SELECT 1 FROM campaign_seen WHERE first_at >= @since)", new { since });
    }

    private sealed record Good(string Source, DateTimeOffset At);
}
