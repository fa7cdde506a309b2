using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans.Commands;
using ProdShift.Core.Monitoring;

namespace ProdShift.PlanWatch;

/// <summary>A workflow of a campaign as the last checks found it, with its jobs that started and ended.</summary>
internal sealed record WatchedWorkflow(
    long Id, string State, string? Scope, string? Mql, DateTimeOffset? StartedAt, long? Started, long? Ended)
{
    public SeenWorkflow Seen => new((int)Id, StateNow, Scope, Mql, StartedAt);

    /// <summary>No job of it has started, though it was submitted.</summary>
    public bool HasNotBegun =>
        StateNow is WorkflowState.Submitted or WorkflowState.Approved or WorkflowState.Running && Started is null or 0;

    /// <summary>Jobs that started and did not end; of a workflow that is over none runs, whatever ends were never told.</summary>
    public int Running => StateNow is WorkflowState.Finished or WorkflowState.Deleted
        ? 0
        : (int)Math.Max((Started ?? 0) - (Ended ?? 0), 0);

    private WorkflowState StateNow => Enum.TryParse<WorkflowState>(State, out var state) ? state : WorkflowState.Unknown;

    /// <summary>Those that the campaign's justIN campaigns still name.</summary>
    public static IReadOnlyList<WatchedWorkflow> Of(DbConnection connection, Campaign campaign, DbTransaction? transaction = null)
    {
        const string Sql =
            """
            SELECT w.workflow AS Id, t.state AS State, w.scope AS Scope, w.mql AS Mql, t.started_at AS StartedAt,
                   t.jobs_started AS Started, t.jobs_ended AS Ended
            FROM workflow w
            JOIN workflow_total t ON t.source = w.source AND t.workflow = w.workflow AND t.checked_at = (
                SELECT max(checked_at) FROM workflow_total WHERE source = w.source AND workflow = w.workflow)
            WHERE w.campaign IN @JustIn AND coalesce((
                SELECT r.present FROM replay_workflow r WHERE r.source = w.source AND r.workflow = w.workflow
                ORDER BY r.check_id DESC LIMIT 1), 1) = 1
            ORDER BY w.workflow, w.source
            """;
        return connection.Query<WatchedWorkflow>(Sql, new { campaign.JustIn }, transaction).AsList();
    }
}
