using System.Data.Common;
using Dapper;
using ProdShift.Core.Alerts;
using ProdShift.Core.Freezes;
using ProdShift.Freezes;
using ProdShift.Monitoring;

namespace ProdShift.Replay;

/// <summary>A check of one source, as it was recorded.</summary>
internal sealed record RecordedCheck
{
    public long Id { get; init; }

    public DateTimeOffset At { get; init; }

    public long Answered { get; init; }

    public string? Error { get; init; }
}

/// <summary>What replays read of what was stored.</summary>
internal static class ReplayStore
{
    public static IReadOnlyList<string> Sources(DbConnection connection) =>
        [.. connection.Query<string>("SELECT DISTINCT source FROM replay_check ORDER BY source")];

    public static IReadOnlyList<RecordedCheck> Checks(
        DbConnection connection, string source, DateTimeOffset from, DateTimeOffset to) =>
        connection.Query<RecordedCheck>(
            """
            SELECT id AS Id, at AS At, answered AS Answered, error AS Error FROM replay_check
            WHERE source = @source AND at >= @from AND at <= @to ORDER BY id
            """,
            new { source, from, to }).AsList();

    /// <summary>The times of the oldest and the newest check that are kept; null if there is none.</summary>
    public static (DateTimeOffset Oldest, DateTimeOffset Newest)? Kept(DbConnection connection)
    {
        var (oldest, newest) = connection.QuerySingle<(long?, long?)>("SELECT min(at), max(at) FROM replay_check");
        return oldest is { } first && newest is { } last
            ? (DateTimeOffset.FromUnixTimeMilliseconds(first), DateTimeOffset.FromUnixTimeMilliseconds(last))
            : null;
    }

    /// <summary>
    /// The rows of workflow_total up to a moment, oldest first: of the time before another only each workflow's newest.
    /// </summary>
    public static IEnumerable<WorkflowTotal> Totals(
        DbConnection connection, string source, DateTimeOffset from, DateTimeOffset to) =>
        connection.Query<WorkflowRow, long, WorkflowTotal>(
            $"""
            SELECT {WorkflowRow.Columns}, t.checked_at AS CheckedAt
            FROM workflow_total t
            WHERE t.source = @source AND t.checked_at <= @to AND (t.checked_at >= @from OR t.checked_at = (
                SELECT max(checked_at) FROM workflow_total
                WHERE source = t.source AND workflow = t.workflow AND checked_at < @from))
            ORDER BY t.checked_at
            """,
            (row, at) => new(DateTimeOffset.FromUnixTimeMilliseconds(at), row),
            new { source, from, to },
            splitOn: "CheckedAt",
            buffered: false);

    /// <summary>Workflow → the newest pause that was known when it was last seen not to be paused, before a moment.</summary>
    public static IEnumerable<(int Workflow, long Pause)> PausesOver(
        DbConnection connection, string source, DateTimeOffset before) =>
        connection.Query<(long Workflow, long Pause)>(
            """
            SELECT workflow, max(last_pause) FROM workflow_total
            WHERE source = @source AND checked_at < @before AND state <> 'Paused' AND last_pause IS NOT NULL GROUP BY workflow
            """,
            new { source, before }).Select(row => ((int)row.Workflow, row.Pause));

    /// <summary>Rule and key of what was told once, and never again, before a moment.</summary>
    public static IEnumerable<(string Rule, string Key)> ToldBefore(
        DbConnection connection, string source, DateTimeOffset before) =>
        connection.Query<(string, string)>(
            "SELECT rule, key FROM alert WHERE source = @source AND raised_at < @before AND rule IN @rules",
            new { source, before, rules = AlertLives.ToldOnce });

    /// <summary>Every freeze, and when it ended (null: not yet).</summary>
    public static IReadOnlyList<(Freeze Freeze, DateTimeOffset? EndedAt)> Freezes(DbConnection connection) =>
    [
        .. FreezeRows.Active(connection, transaction: null).Select(freeze => (freeze, (DateTimeOffset?)null))
            .Concat(FreezeRows.LastLifted(connection, int.MaxValue).Select(lifted => (lifted.Freeze, (DateTimeOffset?)lifted.At)))
            .OrderBy(each => each.Item1.StartedAt)
            .ThenBy(each => each.Item1.Id, StringComparer.Ordinal),
    ];
}
