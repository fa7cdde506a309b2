using System.Data.Common;
using Dapper;

namespace ProdShift.Shifts;

/// <summary>Alerts that are open now (info does not count), the critical of them, and those that nobody has in hand.</summary>
internal sealed record AlertCounts(long Open, long Critical, long NotTaken)
{
    public static AlertCounts Read(DbConnection connection) => connection.QuerySingle<AlertCounts>(
        """
        SELECT count(*) AS Open, coalesce(sum(a.severity = 'Critical'), 0) AS Critical, coalesce(sum(NOT EXISTS (
            SELECT 1 FROM alert_event e WHERE e.alert_id = a.id AND e.kind = 'Acknowledged')), 0) AS NotTaken
        FROM alert a WHERE a.ended_at IS NULL AND a.severity <> 'Info'
        """);
}
