using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Monitoring;

namespace ProdShift.Campaigns.CloseOut;

/// <summary>The workflows of a campaign as the newest check of each found them.</summary>
internal static class CampaignWorkflowRows
{
    public static IReadOnlyList<CampaignWorkflow> Of(
        DbConnection connection, Campaign campaign, DbTransaction? transaction = null)
    {
        const string Sql =
            $"""
            SELECT {WorkflowRow.Columns}, t.source AS Source, w.scope AS Scope,
                   COALESCE(w.seen_at, (SELECT min(checked_at) FROM workflow_total WHERE source = t.source AND workflow = t.workflow))
                       AS SeenAt
            FROM workflow_total t
            LEFT JOIN workflow w ON w.source = t.source AND w.workflow = t.workflow
            WHERE t.campaign IN @JustIn AND t.checked_at = (
                SELECT max(checked_at) FROM workflow_total WHERE source = t.source AND workflow = t.workflow)
            ORDER BY t.workflow, t.source
            """;
        return
        [
            .. connection.Query<WorkflowRow, Known, CampaignWorkflow>(
                Sql,
                (row, known) => new(
                    known.Source, row.ToStatus() with { Scope = known.Scope }, known.SeenAt, row.JobsFinal),
                new { campaign.JustIn },
                transaction,
                splitOn: "Source"),
        ];
    }

    private sealed record Known
    {
        public string Source { get; init; } = "";

        public string? Scope { get; init; }

        public DateTimeOffset SeenAt { get; init; }
    }
}
