using System.Text.Json;
using Dapper;
using ProdShift.Core.ExitCodes;
using ProdShift.Monitoring;
using ProdShift.Storage;

namespace ProdShift.ExitCodes;

/// <summary>
/// How many jobs ended with which exit code lately. Checks store each workflow's numbers from its start, so the jobs since a
/// moment are those of the newest check without those of the last one before it.
/// </summary>
internal sealed class ExitCodeCounts(Database database)
{
    /// <summary>The jobs that checks found since then, by workflow and code, the most first.</summary>
    public async Task<IReadOnlyList<WorkflowCode>> SinceAsync(DateTimeOffset since, CancellationToken cancellation)
    {
        const string Sql =
            """
            WITH known AS (
                SELECT source, workflow, MAX(checked_at) AS last_at,
                       MAX(CASE WHEN checked_at <= @since THEN checked_at END) AS base_at
                FROM workflow_total WHERE exit_codes IS NOT NULL
                GROUP BY source, workflow)
            SELECT k.workflow AS Workflow, l.exit_codes AS Now, b.exit_codes AS Before
            FROM known k
            JOIN workflow_total l ON l.source = k.source AND l.workflow = k.workflow AND l.checked_at = k.last_at
            LEFT JOIN workflow_total b ON b.source = k.source AND b.workflow = k.workflow AND b.checked_at = k.base_at
            WHERE k.last_at > @since
            """;
        await using var connection = await database.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(Sql, new { since });
        return
        [
            .. rows.SelectMany(row => row.Grown())
                .OrderByDescending(found => found.Jobs)
                .ThenBy(found => found.Workflow)
                .ThenBy(found => found.Code),
        ];
    }

    private sealed record Row
    {
        public int Workflow { get; init; }

        public string Now { get; init; } = "";

        public string? Before { get; init; }

        public IEnumerable<WorkflowCode> Grown()
        {
            var before = Codes(Before);
            return Codes(Now)
                .Select(code => new WorkflowCode(Workflow, code.Key, code.Value - before.GetValueOrDefault(code.Key)))
                .Where(code => code is { Code: not 0, Jobs: > 0 });
        }

        private static SortedDictionary<int, int> Codes(string? json) => json is null
            ? []
            : JsonSerializer.Deserialize(json, MonitoringJson.Default.SortedDictionaryInt32Int32) ?? [];
    }
}

/// <summary>Jobs of a workflow that ended with an exit code.</summary>
internal sealed record WorkflowCode(int Workflow, int Code, long Jobs)
{
    public CodeCount Count => new(Code, Jobs);
}
