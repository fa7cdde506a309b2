using System.Data.Common;
using Dapper;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Plans;

/// <summary>Reads the tables of plans, within a transaction or without.</summary>
internal static class PlanTables
{
    public static StoredPlan Read(DbConnection connection, Campaign campaign, DbTransaction? transaction = null) => new(
        Plan(connection, campaign.Id, transaction),
        States(connection, campaign, transaction),
        HighestRow(connection, campaign.Id, transaction));

    /// <summary>Every change, oldest first.</summary>
    public static IReadOnlyList<RecordedChange> History(
        DbConnection connection, string campaignId, DbTransaction? transaction = null)
    {
        const string Sql =
            """
            SELECT number AS Number, user_id AS UserId, at AS At, what AS What, undoes AS Undoes
            FROM plan_change
            WHERE campaign_id = @campaignId
            ORDER BY number
            """;
        return [.. connection.Query<ChangeRow>(Sql, new { campaignId }, transaction).Select(row => row.ToChange())];
    }

    /// <summary>The numbers of the datasets as they are stored.</summary>
    public static Dictionary<(string Name, StepRuns Phase), int> DatasetNumbers(DbTransaction transaction, string campaignId)
    {
        const string Sql = "SELECT number, name, phase FROM plan_dataset WHERE campaign_id = @campaignId";
        return transaction.Connection!.Query<(int Number, string Name, string Phase)>(Sql, new { campaignId }, transaction)
            .ToDictionary(row => (row.Name, Enum.Parse<StepRuns>(row.Phase)), row => row.Number);
    }

    private static Plan Plan(DbConnection connection, string campaignId, DbTransaction? transaction)
    {
        const string Datasets =
            """
            SELECT number AS Number, name AS Name, phase AS Phase, total_files AS TotalFiles, template AS Template
            FROM plan_dataset
            WHERE campaign_id = @campaignId
            ORDER BY number
            """;
        const string Rows =
            """
            SELECT number AS Number, dataset AS Dataset, skip AS Skip, row_limit AS RowLimit, output AS Output,
                   workflow AS Workflow, state AS State, missing_replicas AS MissingReplicas, notes AS Notes,
                   replaces AS Replaces, dropped AS Dropped
            FROM plan_row
            WHERE campaign_id = @campaignId
            ORDER BY dataset, skip, number
            """;
        var datasets = connection.Query<DatasetRow>(Datasets, new { campaignId }, transaction).AsList();
        var rows = connection.Query<PlanRowRow>(Rows, new { campaignId }, transaction)
            .ToLookup(row => row.Dataset, row => row.ToRow());
        return new([.. datasets.Select(dataset => dataset.ToDataset([.. rows[dataset.Number]]))]);
    }

    /// <summary>
    /// The newest state of each workflow of the plan. Where several justINs show the same number, the one in the campaign's own
    /// justIN campaigns counts.
    /// </summary>
    private static PlanStates States(DbConnection connection, Campaign campaign, DbTransaction? transaction)
    {
        const string Sql =
            """
            SELECT w.workflow AS Workflow, w.state AS State, w.campaign AS Campaign, max(w.checked_at) AS At
            FROM (SELECT DISTINCT source FROM campaign_seen) s
            CROSS JOIN (SELECT DISTINCT workflow FROM plan_row WHERE campaign_id = @Id AND workflow IS NOT NULL) p
            JOIN workflow_total w ON w.source = s.source AND w.workflow = p.workflow
            GROUP BY w.source, w.workflow
            """;
        var seen = new Dictionary<int, string>();
        var found = connection.Query<(int Workflow, string State, int Campaign, long At)>(Sql, new { campaign.Id }, transaction);
        foreach (var row in found.OrderBy(row => campaign.JustIn.Contains(row.Campaign)).ThenBy(row => row.At))
            seen[row.Workflow] = row.State.ToLowerInvariant();
        return new(seen);
    }

    private static int HighestRow(DbConnection connection, string campaignId, DbTransaction? transaction) =>
        connection.ExecuteScalar<int>(
            "SELECT coalesce(max(highest_row), 0) FROM plan_change WHERE campaign_id = @campaignId",
            new { campaignId },
            transaction);

    private sealed class DatasetRow
    {
        public int Number { get; init; }

        public required string Name { get; init; }

        public required string Phase { get; init; }

        public long TotalFiles { get; init; }

        public required string Template { get; init; }

        public PlanDataset ToDataset(IReadOnlyList<PlanRow> rows) =>
            new(Name, TotalFiles, Enum.Parse<StepRuns>(Phase), Template, rows);
    }

    private sealed class PlanRowRow
    {
        public int Number { get; init; }

        public int Dataset { get; init; }

        public long Skip { get; init; }

        public long? RowLimit { get; init; }

        public required string Output { get; init; }

        public int? Workflow { get; init; }

        public required string State { get; init; }

        public int? MissingReplicas { get; init; }

        public required string Notes { get; init; }

        public int? Replaces { get; init; }

        public bool Dropped { get; init; }

        public PlanRow ToRow() => new(Number, Skip, RowLimit, Output)
        {
            Workflow = Workflow,
            State = State,
            MissingReplicas = MissingReplicas,
            Notes = Notes,
            Replaces = Replaces,
            Dropped = Dropped,
        };
    }

    private sealed class ChangeRow
    {
        public int Number { get; init; }

        public required string UserId { get; init; }

        public DateTimeOffset At { get; init; }

        public required string What { get; init; }

        public int? Undoes { get; init; }

        public RecordedChange ToChange() => new(Number, UserId, At, What, Undoes);
    }
}
