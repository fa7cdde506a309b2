using System.Data.Common;
using Dapper;
using ProdShift.Core.Monitoring;

namespace ProdShift.Replay;

/// <summary>What one check saw of one source; no snapshot where it did not answer.</summary>
/// <param name="Source">Its name.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Seen">What the rules were shown: also the tallies of workflows that are not asked for again.</param>
/// <param name="Error">Why there is no answer, or none to some of what was asked.</param>
/// <param name="AlreadyRead">The workflows that are not asked for again.</param>
/// <param name="WindowStart">Tallies of hours before it are not among those seen.</param>
internal sealed record SeenByCheck(
    string Source,
    DateTimeOffset At,
    Snapshot? Seen,
    string? Error,
    IReadOnlySet<int> AlreadyRead,
    DateTimeOffset WindowStart);

/// <summary>
/// Stores what a check saw, so that it can be shown to the rules again: only what differs from the check before, workflow by
/// workflow, so that no more than one workflow's tallies are held at a time.
/// </summary>
internal static class ReplayRecorder
{
    /// <param name="transaction">The check's own.</param>
    /// <param name="check">What it saw.</param>
    /// <param name="keep">What is older is deleted.</param>
    public static void Record(DbTransaction transaction, SeenByCheck check, TimeSpan keep)
    {
        var id = transaction.Connection!.QuerySingle<long>(
            "INSERT INTO replay_check (source, at, answered, error) VALUES (@Source, @At, @Answered, @Error) RETURNING id",
            new { check.Source, check.At, Answered = check.Seen is null ? 0 : 1, check.Error },
            transaction);
        if (check.Seen is { } seen)
        {
            var traces = seen.Workflows.DistinctBy(workflow => workflow.Id)
                .Select(workflow => WorkflowTrace.Of(workflow, check.AlreadyRead.Contains(workflow.Id))).ToList();
            WorkflowTraces.Save(transaction, check.Source, id, traces);
            SaveJobs(transaction, check, id, seen.Tallies.ToLookup(tally => tally.Workflow), traces);
        }
        Forget(transaction, check.Source, check.At - keep);
    }

    private static void SaveJobs(
        DbTransaction transaction, SeenByCheck check, long id, ILookup<int, Tally> tallies, IReadOnlyList<WorkflowTrace> traces)
    {
        var kinds = JobKinds.Load(transaction.Connection!, transaction);
        var first = Hours.Of(check.WindowStart);
        var since = FirstCheckOf(transaction, check.Source, Window.FirstHour(check.WindowStart));
        foreach (var workflow in traces.Where(trace => trace.HasJobs).Select(trace => (int)trace.Workflow))
        {
            var before = RecordedJobs.Before(transaction, check.Source, workflow, since, id, first);
            var changes = Changes(tallies[workflow], before, tally => kinds.NumberOf(JobKind.Of(tally), transaction));
            if (changes.Count > 0)
                RecordedJobs.Insert(transaction, check.Source, workflow, id, changes);
        }
    }

    private static List<TallyCount> Changes(
        IEnumerable<Tally> tallies, Dictionary<(int Hour, int Kind), int> before, Func<Tally, int> numberOf)
    {
        var now = new Dictionary<(int Hour, int Kind), int>();
        foreach (var tally in tallies)
        {
            var key = (Hours.Of(tally.Hour), numberOf(tally));
            now[key] = now.GetValueOrDefault(key) + tally.Count;
        }
        var changed = now.Where(count => before.GetValueOrDefault(count.Key) != count.Value)
            .Select(count => new TallyCount(count.Key.Hour, count.Key.Kind, count.Value));
        var gone = before.Where(count => count.Value > 0 && !now.ContainsKey(count.Key))
            .Select(count => new TallyCount(count.Key.Hour, count.Key.Kind, 0));
        return [.. changed, .. gone];
    }

    /// <summary>Jobs that ended since a moment are in what this check and later ones saw.</summary>
    private static long FirstCheckOf(DbTransaction transaction, string source, DateTimeOffset from) =>
        transaction.Connection!.QuerySingle<long>(
            "SELECT min(id) FROM replay_check WHERE source = @source AND at >= @from", new { source, from }, transaction);

    private static void Forget(DbTransaction transaction, string source, DateTimeOffset before)
    {
        var old = transaction.Connection!.Query<long>(
            "SELECT id FROM replay_check WHERE source = @source AND at < @before", new { source, before }, transaction).AsList();
        if (old.Count == 0)
            return;
        WorkflowTraces.Forget(transaction, source, old.Max());
        var ids = old.Select(id => new { id }).ToList();
        transaction.Connection!.Execute("DELETE FROM replay_jobs WHERE check_id = @id", ids, transaction);
        transaction.Connection!.Execute("DELETE FROM replay_check WHERE id = @id", ids, transaction);
    }
}

/// <summary>Hours since 1970, in UTC.</summary>
internal static class Hours
{
    public static int Of(DateTimeOffset moment) => (int)(moment.ToUnixTimeSeconds() / 3600);

    public static DateTimeOffset Start(int hour) => DateTimeOffset.FromUnixTimeSeconds(hour * 3600L);
}
