using System.Data.Common;
using Dapper;
using ProdShift.Core.Monitoring;
using ProdShift.Storage;

namespace ProdShift.Monitoring;

/// <summary>What checks found of workflows and jobs.</summary>
internal sealed class MonitoringStore(Database database)
{
    public async Task<SourceMemory> MemoryAsync(string source, DateTimeOffset windowStart, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return new(
            Latest(connection, source),
            Tallies(connection, source, windowStart),
            MonitoringHistory.Read(connection, source),
            connection.Query<long>("SELECT campaign FROM campaign_seen WHERE source = @source", new { source })
                .Select(campaign => (int)campaign).ToHashSet());
    }

    /// <summary>Stores what a check saw of a source: the workflows that changed, and the jobs of those that ended.</summary>
    public static void Save(
        DbTransaction transaction, Snapshot snapshot, IEnumerable<int> campaigns, SourceMemory memory, DateTimeOffset windowStart)
    {
        WorkflowFacts.Save(transaction, snapshot);
        foreach (var workflow in snapshot.Workflows)
        {
            var before = memory.Workflows.GetValueOrDefault(workflow.Id);
            var row = WorkflowRow.Of(workflow, before, snapshot.TakenAt);
            if (row != before)
                Insert(transaction, snapshot, row);
            if (row.JobsFinal && before is not { JobsFinal: true })
                KeepTallies(transaction, snapshot, workflow.Id);
        }
        transaction.Connection!.Execute(
            "DELETE FROM ended_tally WHERE source = @Source AND hour < @windowStart",
            new { snapshot.Source, windowStart = windowStart.AddHours(-1) },
            transaction);
        foreach (var campaign in campaigns)
        {
            transaction.Connection!.Execute(
                "INSERT INTO campaign_seen (source, campaign, first_at) VALUES (@Source, @campaign, @TakenAt) "
                + "ON CONFLICT DO NOTHING",
                new { snapshot.Source, campaign, snapshot.TakenAt },
                transaction);
        }
    }

    private static Dictionary<int, WorkflowRow> Latest(DbConnection connection, string source) =>
        connection.Query<WorkflowRow>(
            $"""
            SELECT {WorkflowRow.Columns}
            FROM workflow_total t
            WHERE t.source = @source AND t.checked_at = (
                SELECT max(checked_at) FROM workflow_total WHERE source = t.source AND workflow = t.workflow)
            """,
            new { source }).ToDictionary(row => (int)row.Workflow);

    private static List<Tally> Tallies(DbConnection connection, string source, DateTimeOffset windowStart) =>
        connection.Query<TallyRow>(
            """
            SELECT workflow AS Workflow, stage AS Stage, site AS Site, entry AS Entry, storage AS Storage, outcome AS Outcome,
                   exit_code AS ExitCode, hour AS Hour, count AS Count
            FROM ended_tally WHERE source = @source AND hour >= @from
            """,
            new { source, from = Window.FirstHour(windowStart) }).Select(row => row.ToTally()).ToList();

    private static void Insert(DbTransaction transaction, Snapshot snapshot, WorkflowRow row) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO workflow_total (source, workflow, checked_at, campaign, description, state, started_at, finished_at,
                files_processed, files_total, jobs_started, jobs_ended, jobs_exit_zero, jobs_exit_zero_ended,
                exit_codes, last_pause, jobs_final)
            VALUES (@Source, @Workflow, @TakenAt, @Campaign, @Description, @State, @StartedAt, @FinishedAt,
                @FilesProcessed, @FilesTotal, @JobsStarted, @JobsEnded, @JobsExitZero, @JobsExitZeroEnded,
                @ExitCodes, @LastPause, @Final)
            ON CONFLICT (source, workflow, checked_at) DO NOTHING
            """,
            new
            {
                snapshot.Source,
                snapshot.TakenAt,
                row.Workflow,
                row.Campaign,
                row.Description,
                row.State,
                row.StartedAt,
                row.FinishedAt,
                row.FilesProcessed,
                row.FilesTotal,
                row.JobsStarted,
                row.JobsEnded,
                row.JobsExitZero,
                row.JobsExitZeroEnded,
                row.ExitCodes,
                row.LastPause,
                row.Final,
            },
            transaction);

    private static void KeepTallies(DbTransaction transaction, Snapshot snapshot, int workflow) =>
        transaction.Connection!.Execute(
            """
            INSERT INTO ended_tally (source, workflow, stage, site, entry, storage, outcome, exit_code, hour, count)
            VALUES (@Source, @Workflow, @Stage, @Site, @Entry, @Storage, @Outcome, @ExitCode, @Hour, @Count)
            """,
            snapshot.Tallies.Where(tally => tally.Workflow == workflow).Select(tally => new
            {
                snapshot.Source,
                tally.Workflow,
                tally.Stage,
                tally.Site,
                tally.Entry,
                tally.Storage,
                Outcome = tally.Outcome.Kind.ToString(),
                tally.Outcome.ExitCode,
                tally.Hour,
                tally.Count,
            }),
            transaction);

    private sealed record TallyRow(
        long Workflow,
        long Stage,
        string Site,
        string Entry,
        string Storage,
        string Outcome,
        long ExitCode,
        DateTimeOffset Hour,
        long Count)
    {
        public Tally ToTally() => new(
            (int)Workflow,
            (int)Stage,
            Site,
            Entry,
            Storage,
            new(Enum.Parse<OutcomeKind>(Outcome), (int)ExitCode),
            Hour,
            (int)Count);
    }
}
