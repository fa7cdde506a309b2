using System.Data.Common;
using Dapper;

namespace ProdShift.Replay;

/// <summary>The rows of replay_workflow.</summary>
internal static class WorkflowTraces
{
    private const string Columns =
        "t.workflow AS Workflow, t.present AS Present, t.jobs_read AS JobsRead, t.pause_event AS PauseEvent, "
        + "t.pause_at AS PauseAt, t.pause_cause AS PauseCause, t.pause_restarted AS PauseRestarted, t.too_many_files AS TooManyFiles";

    /// <summary>Stores what differs from what was last stored; a workflow that is not among them is not there any more.</summary>
    public static void Save(DbTransaction transaction, string source, long check, IReadOnlyList<WorkflowTrace> traces)
    {
        var before = Before(transaction.Connection!, source, check, transaction);
        foreach (var trace in traces)
        {
            before.Remove(trace.Workflow, out var known);
            if (trace != known)
                Insert(transaction, source, check, trace);
        }
        foreach (var gone in before.Values.Where(trace => trace.Present == 1))
            Insert(transaction, source, check, gone with { Present = 0 });
    }

    /// <summary>Each workflow's newest row of the checks before one.</summary>
    public static Dictionary<long, WorkflowTrace> Before(
        DbConnection connection, string source, long check, DbTransaction? transaction = null) =>
        connection.Query<WorkflowTrace>(
            $"""
            SELECT {Columns} FROM replay_workflow t
            WHERE t.source = @source AND t.check_id = (
                SELECT max(check_id) FROM replay_workflow
                WHERE source = t.source AND workflow = t.workflow AND check_id < @check)
            """,
            new { source, check },
            transaction).ToDictionary(trace => trace.Workflow);

    public static IEnumerable<WorkflowTrace> Of(DbConnection connection, long check) => connection.Query<WorkflowTrace>(
        $"SELECT {Columns} FROM replay_workflow t WHERE t.check_id = @check", new { check });

    /// <summary>Deletes rows up to a check that a newer one, also up to that check, has made void.</summary>
    public static void Forget(DbTransaction transaction, string source, long lastCheck) => transaction.Connection!.Execute(
        """
        DELETE FROM replay_workflow WHERE source = @source AND check_id <= @lastCheck AND EXISTS (
            SELECT 1 FROM replay_workflow newer
            WHERE newer.source = replay_workflow.source AND newer.workflow = replay_workflow.workflow
              AND newer.check_id > replay_workflow.check_id AND newer.check_id <= @lastCheck)
        """,
        new { source, lastCheck },
        transaction);

    private static void Insert(DbTransaction transaction, string source, long check, WorkflowTrace trace) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO replay_workflow (source, workflow, check_id, present, jobs_read, pause_event, pause_at, pause_cause,
                pause_restarted, too_many_files)
            VALUES (@source, @Workflow, @check, @Present, @JobsRead, @PauseEvent, @PauseAt, @PauseCause,
                @PauseRestarted, @TooManyFiles)
            """,
            new
            {
                source,
                check,
                trace.Workflow,
                trace.Present,
                trace.JobsRead,
                trace.PauseEvent,
                trace.PauseAt,
                trace.PauseCause,
                trace.PauseRestarted,
                trace.TooManyFiles,
            },
            transaction);
}
