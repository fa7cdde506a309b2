using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns.Summaries;
using ProdShift.Monitoring;

namespace ProdShift.CampaignWatch;

/// <summary>A campaign's workflows, as the last check that named each found it.</summary>
internal static class CampaignWorkflows
{
    /// <param name="connection">The connection.</param>
    /// <param name="justIn">The justIN campaigns that the record is made of.</param>
    /// <param name="transaction">The transaction, if there is one.</param>
    public static IReadOnlyList<CampaignWorkflow> Of(
        DbConnection connection, IReadOnlyList<int> justIn, DbTransaction? transaction = null) =>
        connection.Query<WorkflowRow, Fact, CampaignWorkflow>(
            $"""
            SELECT {WorkflowRow.Columns}, w.source AS Source, w.scope AS Scope, w.mql AS Mql, w.seen_at AS SeenAt
            FROM workflow w
            JOIN workflow_total t ON t.source = w.source AND t.workflow = w.workflow AND t.checked_at = (
                SELECT max(checked_at) FROM workflow_total WHERE source = w.source AND workflow = w.workflow)
            WHERE w.campaign IN @justIn
            """,
            (row, fact) => new(
                fact.Source, row.ToStatus() with { Scope = fact.Scope, Mql = fact.Mql }, fact.SeenAt, row.JobsFinal),
            new { justIn },
            transaction,
            splitOn: "Source").AsList();

    private sealed record Fact
    {
        public string Source { get; init; } = "";

        public string? Scope { get; init; }

        public string? Mql { get; init; }

        public DateTimeOffset SeenAt { get; init; }
    }
}
