namespace ProdShift.Core.Campaigns.Plans;

/// <summary>
/// A campaign's submission plan, which input files each workflow takes (the LBL2 table of the shifter tutorial): its input
/// datasets, in order.
/// </summary>
public sealed record Plan(IReadOnlyList<PlanDataset> Datasets)
{
    public static Plan Empty { get; } = new([]);

    /// <summary>Every row with its dataset, in the plan's order; dropped rows too.</summary>
    public IEnumerable<(PlanDataset Dataset, PlanRow Row)> Rows =>
        Datasets.SelectMany(dataset => dataset.Rows.Select(row => (dataset, row)));
}
