using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns.Plans.Commands;

namespace ProdShift.PlanWatch;

/// <summary>The tables running_jobs, room_told and plan_unmatched.</summary>
internal static class WatchRows
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The jobs at the last checks, the oldest first.</summary>
    public static IReadOnlyList<RunningJobs> Running(
        DbConnection connection, string campaignId, int most, DbTransaction? transaction = null) =>
    [
        .. connection.Query<RunningRow>(
            """
            SELECT at AS At, jobs AS Jobs FROM running_jobs WHERE campaign_id = @campaignId ORDER BY at DESC LIMIT @most
            """,
            new { campaignId, most },
            transaction).Reverse().Select(row => new RunningJobs(row.At, (int)row.Jobs)),
    ];

    public static void AddRunning(DbTransaction transaction, string campaignId, RunningJobs running)
    {
        transaction.Connection!.Execute(
            "INSERT INTO running_jobs (campaign_id, at, jobs) VALUES (@campaignId, @At, @Jobs) ON CONFLICT DO NOTHING",
            new { campaignId, running.At, running.Jobs },
            transaction);
        transaction.Connection!.Execute(
            "DELETE FROM running_jobs WHERE campaign_id = @campaignId AND at < @before",
            new { campaignId, before = running.At - Kept },
            transaction);
    }

    /// <summary>The most jobs at a check after a moment; 0 if there was none.</summary>
    public static int MostSince(DbTransaction transaction, string campaignId, DateTimeOffset moment) =>
        transaction.Connection!.ExecuteScalar<int>(
            "SELECT coalesce(max(jobs), 0) FROM running_jobs WHERE campaign_id = @campaignId AND at > @moment",
            new { campaignId, moment },
            transaction);

    public static RoomTold? Told(DbTransaction transaction, string campaignId) =>
        transaction.Connection!.QuerySingleOrDefault<ToldRow>(
            "SELECT row AS Row, submitted AS Submitted, at AS At FROM room_told WHERE campaign_id = @campaignId",
            new { campaignId },
            transaction) is { } row
            ? new((int)row.Row, (int)row.Submitted, row.At)
            : null;

    public static void Tell(DbTransaction transaction, string campaignId, RoomTold told) => transaction.Connection!.Execute(
        """
        INSERT INTO room_told (campaign_id, row, submitted, at) VALUES (@campaignId, @Row, @Submitted, @At)
        ON CONFLICT (campaign_id) DO UPDATE SET row = excluded.row, submitted = excluded.submitted, at = excluded.at
        """,
        new { campaignId, told.Row, told.Submitted, told.At },
        transaction);

    /// <summary>Stores the workflows without a row in place of those before.</summary>
    /// <returns>Those that are new, or without a row for another cause than before.</returns>
    public static IReadOnlyList<UnmatchedWorkflow> Keep(
        DbTransaction transaction, string campaignId, IReadOnlyList<UnmatchedWorkflow> unmatched, DateTimeOffset now)
    {
        var connection = transaction.Connection!;
        var before = connection.Query<(int Workflow, string Because)>(
            "SELECT workflow, because FROM plan_unmatched WHERE campaign_id = @campaignId", new { campaignId }, transaction)
            .ToHashSet();
        var known = unmatched.ToLookup(left => before.Contains((left.Workflow, left.Because.ToString())));
        before.ExceptWith(known[true].Select(left => (left.Workflow, left.Because.ToString())));
        connection.Execute(
            "DELETE FROM plan_unmatched WHERE campaign_id = @campaignId AND workflow = @Workflow",
            before.Select(gone => new { campaignId, gone.Workflow }).ToList(),
            transaction);
        connection.Execute(
            """
            INSERT INTO plan_unmatched (campaign_id, workflow, because, reason, since)
            VALUES (@campaignId, @Workflow, @because, @Reason, @now)
            """,
            known[false].Select(
                left => new { campaignId, left.Workflow, because = left.Because.ToString(), left.Reason, now }).ToList(),
            transaction);
        return [.. known[false]];
    }

    private sealed record RunningRow(DateTimeOffset At, long Jobs);

    private sealed record ToldRow(long Row, long Submitted, DateTimeOffset At);
}
