using System.Data.Common;
using Dapper;
using ProdShift.Core.Monitoring;

namespace ProdShift.Monitoring;

/// <summary>
/// The table workflow: what each workflow is for (its scope and query), and which checks first saw it, and first saw it running.
/// </summary>
internal static class WorkflowFacts
{
    /// <summary>Stores what a check saw of a source's workflows; those that are as they were are left alone.</summary>
    public static void Save(DbTransaction transaction, Snapshot snapshot)
    {
        var known = Of(transaction.Connection!, snapshot.Source, transaction);
        foreach (var workflow in snapshot.Workflows)
        {
            var before = known.GetValueOrDefault(workflow.Id);
            var fact = new WorkflowFact(
                workflow.Id,
                workflow.Campaign,
                workflow.Scope,
                workflow.Mql,
                before?.SeenAt ?? snapshot.TakenAt,
                before?.RunAt ?? (workflow.State.IsPastApproval() ? snapshot.TakenAt : null));
            if (fact != before)
                Upsert(transaction, snapshot.Source, fact);
        }
    }

    /// <summary>By the workflow's number.</summary>
    public static Dictionary<int, WorkflowFact> Of(DbConnection connection, string source, DbTransaction? transaction = null) =>
        connection.Query<WorkflowFact>(
            """
            SELECT workflow AS Workflow, campaign AS Campaign, scope AS Scope, mql AS Mql, seen_at AS SeenAt, run_at AS RunAt
            FROM workflow WHERE source = @source
            """,
            new { source },
            transaction).ToDictionary(fact => (int)fact.Workflow);

    private static void Upsert(DbTransaction transaction, string source, WorkflowFact fact) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO workflow (source, workflow, campaign, scope, mql, seen_at, run_at)
            VALUES (@source, @Workflow, @Campaign, @Scope, @Mql, @SeenAt, @RunAt)
            ON CONFLICT (source, workflow) DO UPDATE SET
                campaign = excluded.campaign, scope = excluded.scope, mql = excluded.mql, run_at = excluded.run_at
            """,
            new { source, fact.Workflow, fact.Campaign, fact.Scope, fact.Mql, fact.SeenAt, fact.RunAt },
            transaction);
}

/// <summary>
/// A row of the table workflow: <paramref name="SeenAt"/> is the first check that saw it, <paramref name="RunAt"/> the first that
/// saw it past its submission and approval.
/// </summary>
internal sealed record WorkflowFact(
    long Workflow, long Campaign, string? Scope, string? Mql, DateTimeOffset SeenAt, DateTimeOffset? RunAt);
