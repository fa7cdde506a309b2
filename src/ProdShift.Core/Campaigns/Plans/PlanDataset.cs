namespace ProdShift.Core.Campaigns.Plans;

/// <summary>
/// An input dataset, the files it has, and the rows that take them. The same input may stand there once for each phase.
/// </summary>
/// <param name="Name">"namespace:name", as MetaCat has it.</param>
/// <param name="TotalFiles">The files it has: 1 or more.</param>
/// <param name="Phase">What its rows are for.</param>
/// <param name="Template">The template of its rows' commands; empty if there is none yet.</param>
/// <param name="Rows">Its rows in the order of the plan.</param>
public sealed record PlanDataset(string Name, long TotalFiles, StepRuns Phase, string Template, IReadOnlyList<PlanRow> Rows)
{
    /// <summary>The rows that count: those not dropped.</summary>
    public IEnumerable<PlanRow> Live => Rows.Where(row => !row.Dropped);
}
