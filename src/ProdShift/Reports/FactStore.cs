using Dapper;
using ProdShift.Alerts;
using ProdShift.Core.Reports;
using ProdShift.Storage;

namespace ProdShift.Reports;

/// <summary>What the database knows of a week, as of the moment at which its numbers stand.</summary>
internal sealed class FactStore(Database database)
{
    /// <summary>Every workflow ever seen, as the last check of the span found it, or, if none did, the newest check.</summary>
    public async Task<IReadOnlyList<WorkflowFact>> WorkflowsAsync(WeekSpan span, CancellationToken cancellation)
    {
        const string Sql =
            """
            WITH known AS (
                SELECT source, workflow,
                       MIN(checked_at) AS first_at,
                       MAX(checked_at) AS last_at,
                       MAX(CASE WHEN checked_at <= @AsOf THEN checked_at END) AS at,
                       MAX(CASE WHEN checked_at <= @AsOf AND jobs_started IS NOT NULL THEN checked_at END) AS jobs_at,
                       MIN(CASE WHEN state IN ('Finished', 'Deleted') THEN checked_at END) AS end_at
                FROM workflow_total
                GROUP BY source, workflow)
            SELECT k.source AS Source, k.workflow AS Workflow, w.campaign AS Campaign, w.description AS Description,
                   w.state AS State, w.started_at AS StartedAt, w.finished_at AS FinishedAt,
                   w.files_processed AS FilesProcessed, w.files_total AS FilesTotal, w.checked_at AS SeenAt,
                   k.first_at AS FirstSeenAt, k.end_at AS EndSeenAt, l.finished_at AS FinishLearntLater,
                   j.jobs_started AS JobsStarted, j.jobs_ended AS JobsEnded, j.jobs_exit_zero AS JobsExitZero,
                   j.jobs_exit_zero_ended AS JobsExitZeroEnded, j.exit_codes AS ExitCodes, j.jobs_final AS JobsFinal,
                   j.checked_at AS JobsReadAt
            FROM known k
            JOIN workflow_total w ON w.source = k.source AND w.workflow = k.workflow AND w.checked_at = COALESCE(k.at, k.last_at)
            JOIN workflow_total l ON l.source = k.source AND l.workflow = k.workflow AND l.checked_at = k.last_at
            LEFT JOIN workflow_total j ON j.source = k.source AND j.workflow = k.workflow AND j.checked_at = k.jobs_at
            """;
        await using var connection = await database.OpenAsync(cancellation);
        return [.. (await connection.QueryAsync<WorkflowRow>(Sql, new { span.AsOf })).Select(row => row.Fact())];
    }

    /// <summary>Our own alerts that were open at some moment of the span, and what people have said of them by now.</summary>
    public async Task<IReadOnlyList<VerdictFact>> VerdictsAsync(WeekSpan span, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return VerdictFacts.Of(connection, span);
    }

    /// <summary>The alerts and notices that were open at some moment of the span.</summary>
    public async Task<IReadOnlyList<AlertFact>> AlertsAsync(WeekSpan span, CancellationToken cancellation)
    {
        const string Sql =
            """
            SELECT source AS Source, rule AS Rule, severity AS Severity, workflow AS Workflow, text AS Text,
                   raised_at AS RaisedAt, ended_at AS EndedAt
            FROM alert
            WHERE raised_at <= @AsOf AND (ended_at IS NULL OR ended_at >= @From)
            """;
        await using var connection = await database.OpenAsync(cancellation);
        return [.. (await connection.QueryAsync<AlertRow>(Sql, new { span.AsOf, span.From })).Select(row => row.Fact())];
    }

    public async Task<IReadOnlyList<ShiftFact>> ShiftsAsync(WeekSpan span, CancellationToken cancellation)
    {
        const string Sql =
            """
            SELECT s.role AS Role, s.user_id AS UserId, s.started_at AS StartedAt, e.at AS EndedAt
            FROM shift s
            LEFT JOIN shift_end e ON e.shift_id = s.id
            WHERE s.started_at <= @AsOf AND (e.at IS NULL OR e.at > @From)
            """;
        await using var connection = await database.OpenAsync(cancellation);
        return [.. (await connection.QueryAsync<ShiftRow>(Sql, new { span.AsOf, span.From })).Select(row => row.Fact())];
    }

    /// <summary>When the source last answered a check, and the newest failure after that.</summary>
    public async Task<SourceFact> SourceAsync(string source, WeekSpan span, CancellationToken cancellation)
    {
        const string Sql =
            """
            SELECT r.started_at AS At, s.error AS Error
            FROM source_check s
            JOIN check_run r ON r.id = s.check_id
            WHERE s.source = @source AND s.ok = @ok AND r.started_at <= @AsOf
            ORDER BY r.started_at DESC
            LIMIT 1
            """;
        await using var connection = await database.OpenAsync(cancellation);
        var good = await connection.QuerySingleOrDefaultAsync<CheckRow>(Sql, new { source, ok = 1, span.AsOf });
        var bad = await connection.QuerySingleOrDefaultAsync<CheckRow>(Sql, new { source, ok = 0, span.AsOf });
        return bad?.At > (good?.At ?? DateTimeOffset.MinValue)
            ? new(source, good?.At, bad.At, bad.Error)
            : new(source, good?.At);
    }

    public async Task<bool> AnyCheckAsync(WeekSpan span, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>(
            "SELECT EXISTS (SELECT 1 FROM check_run WHERE started_at <= @AsOf)", new { span.AsOf }) == 1;
    }

    private sealed record CheckRow
    {
        public DateTimeOffset At { get; init; }

        public string? Error { get; init; }
    }
}
