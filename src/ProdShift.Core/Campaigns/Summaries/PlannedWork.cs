using System.Globalization;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>What a campaign's plan says of the workflows that are to come.</summary>
public static class PlannedWork
{
    /// <summary>The rows of a phase with the workflow of each; those of full production are all that are no tests.</summary>
    public static IReadOnlyList<(int Row, int? Workflow)> Rows(Plan plan, StepRuns phase) =>
    [
        .. plan.Datasets
            .Where(dataset => dataset.Phase == phase || (phase == StepRuns.Production && dataset.Phase == StepRuns.Validation))
            .SelectMany(dataset => dataset.Live)
            .OrderBy(row => row.Number)
            .Select(row => (row.Number, row.Workflow)),
    ];

    /// <summary>The input files that production and its validation sample take; null where the plan has none.</summary>
    public static long? Files(Plan plan)
    {
        var rows = plan.Datasets.Where(dataset => dataset.Phase is StepRuns.Validation or StepRuns.Production)
            .SelectMany(dataset => dataset.Live, (dataset, row) => row.Limit ?? Math.Max(0, dataset.TotalFiles - row.Skip))
            .ToList();
        return rows.Count == 0 ? null : rows.Sum();
    }

    /// <summary>The output datasets of a phase, with the number of the workflow where its row has one.</summary>
    public static IReadOnlyList<string> Outputs(Plan plan, StepRuns phase) =>
    [
        .. plan.Datasets.Where(dataset => dataset.Phase == phase)
            .SelectMany(dataset => dataset.Live)
            .OrderBy(row => row.Number)
            .Select(row => row.Workflow is { } workflow
                ? row.Output.Replace("{workflow}", workflow.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                : row.Output)
            .Where(output => output.Length > 0)
            .Distinct(),
    ];
}
