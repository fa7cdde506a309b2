using System.Data.Common;
using Dapper;

namespace ProdShift.Replay;

/// <summary>The rows of replay_jobs.</summary>
internal static class RecordedJobs
{
    /// <summary>What was last stored of a workflow's tallies, from an hour on.</summary>
    public static Dictionary<(int Hour, int Kind), int> Before(
        DbTransaction transaction, string source, int workflow, long since, long check, int firstHour)
    {
        var counts = new Dictionary<(int Hour, int Kind), int>();
        foreach (var changes in transaction.Connection!.Query<byte[]>(
            """
            SELECT changes FROM replay_jobs
            WHERE source = @source AND workflow = @workflow AND check_id >= @since AND check_id < @check ORDER BY check_id
            """,
            new { source, workflow, since, check },
            transaction))
        {
            foreach (var change in TallyChanges.Read(changes).Where(change => change.Hour >= firstHour))
                counts[(change.Hour, change.Kind)] = change.Count;
        }
        return counts;
    }

    public static void Insert(
        DbTransaction transaction, string source, int workflow, long check, IReadOnlyList<TallyCount> changes) =>
        transaction.Connection!.Execute(
            "INSERT INTO replay_jobs (source, workflow, check_id, changes) VALUES (@source, @workflow, @check, @bytes)",
            new { source, workflow, check, bytes = TallyChanges.Write(changes) },
            transaction);

    /// <summary>What a check found otherwise than the one before, workflow by workflow.</summary>
    public static IEnumerable<(int Workflow, byte[] Changes)> Of(DbConnection connection, long check) =>
        connection.Query<Row>(
            "SELECT workflow AS Workflow, changes AS Changes FROM replay_jobs WHERE check_id = @check",
            new { check },
            buffered: false).Select(row => ((int)row.Workflow, row.Changes));

    private sealed record Row
    {
        public long Workflow { get; init; }

        public byte[] Changes { get; init; } = [];
    }
}
